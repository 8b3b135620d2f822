"""The house's look, as one style sheet built from the tokens."""

from collections.abc import Iterator

from kiosk.ui.tokens import (
    FALLBACK_FAMILIES,
    FOCUS,
    GROUNDS,
    RADIUS,
    RADIUS_LARGE,
    RING,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    TARGET,
    TARGET_PRIMARY,
    TYPE_PX,
    Ground,
    Surface,
    Type,
)

_WEIGHTS = {
    Type.NAME: 700,
    Type.WORD: 700,
    Type.FIGURE: 700,
    Type.TITLE: 700,
    Type.LEAD: 600,
    Type.BODY: 400,
    Type.LABEL: 500,
    Type.CAPTION: 500,
}


def stylesheet(text_scale: float = 1.0) -> str:
    """Return the style sheet for the whole application, with text *text_scale* times as large as designed."""
    return "\n".join(
        [*_base(text_scale), *_types(text_scale), *_surfaces(), *_buttons(text_scale), *_fields(text_scale)]
    )


def px(role: Type, text_scale: float) -> int:
    """Return the size of *role* in pixels."""
    return round(TYPE_PX[role] * text_scale)


def _base(scale: float) -> Iterator[str]:
    page = GROUNDS[Surface.PAGE]
    families = ", ".join(f'"{family}"' for family in FALLBACK_FAMILIES)
    yield f"QWidget {{ font-family: {families}; font-size: {px(Type.BODY, scale)}px; color: {page.ink}; }}"
    yield f"#window {{ background: {page.fill}; }}"
    yield "QLabel { background: transparent; }"
    yield "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }"
    yield "QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }"
    yield f"QScrollBar::handle:vertical {{ background: {page.edge}; border-radius: 6px; min-height: {TARGET}px; }}"
    yield "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
    yield "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    brand = GROUNDS[Surface.SUCCESS]
    yield (
        f"QProgressBar {{ background: {page.shade}; border: none; border-radius: 5px;"
        " min-height: 10px; max-height: 10px; }"
        f"QProgressBar::chunk {{ background: {brand.fill}; border-radius: 5px; }}"
    )
    yield f"QToolTip {{ background: {page.ink}; color: #FFFFFF; border: none; padding: {SPACE_2}px; }}"


def _types(scale: float) -> Iterator[str]:
    for role, weight in _WEIGHTS.items():
        yield f'QLabel[type="{role}"] {{ font-size: {px(role, scale)}px; font-weight: {weight}; }}'


def _surfaces() -> Iterator[str]:
    """Frames and what stands on them take their colours from a ground, by the property ``surface``."""
    for surface, ground in GROUNDS.items():
        on = f'QFrame[surface="{surface}"]'
        yield (
            f"{on} {{ background: {ground.fill}; border: 1px solid {ground.edge}; border-radius: {RADIUS_LARGE}px; }}"
            f"{on} QLabel {{ color: {ground.ink}; }}"
            f'{on} QLabel[quiet="true"] {{ color: {ground.quiet}; }}'
        )
    yield f'QFrame[surface="{Surface.DEMO}"] {{ border-radius: {RADIUS}px; }}'
    panel = GROUNDS[Surface.PANEL]
    for edge, side in (("flat", "bottom"), ("foot", "top")):
        line = f"border: none; border-{side}: 1px solid {panel.edge}; border-radius: 0;"
        yield f'QFrame[surface="panel"][{edge}="true"] {{ {line} }}'
    refused = GROUNDS[Surface.REFUSED]
    yield f'QFrame[surface] QLabel[trouble="true"] {{ color: {refused.fill}; font-weight: 600; }}'


def _button(selector: str, ground: Ground, ring: str = FOCUS) -> str:
    return (
        f"{selector} {{ background: {ground.fill}; color: {ground.ink}; border: {RING}px solid {ground.fill}; }}"
        f"{selector}:hover {{ background: {ground.shade}; border-color: {ground.shade}; }}"
        f"{selector}:pressed {{ background: {ground.shade}; }}"
        f"{selector}:focus {{ border: {RING}px solid {ring}; }}"
        f"{selector} QLabel {{ color: {ground.ink}; }}"
        f'{selector} QLabel[quiet="true"] {{ color: {ground.quiet}; }}'
    )


def _buttons(scale: float) -> Iterator[str]:
    panel, brand, picked = GROUNDS[Surface.PANEL], GROUNDS[Surface.BRAND], GROUNDS[Surface.PICKED]
    yield (
        f"QPushButton {{ border-radius: {RADIUS}px; padding: 0 {SPACE_3}px; min-height: {TARGET - 2 * RING}px;"
        f" font-size: {px(Type.LABEL, scale)}px; font-weight: 600; outline: none; text-align: center; }}"
    )
    yield _button('QPushButton[role="plain"]', panel)
    yield f'QPushButton[role="plain"] {{ border-color: {panel.edge}; }}'
    yield f'QPushButton[role="plain"]:focus {{ border-color: {FOCUS}; }}'
    # The ring of a filled button is a light line on its own fill: the edge of the fill alone would hide it.
    yield _button('QPushButton[role="primary"]', brand, ring=GROUNDS[Surface.ALARM].ink)
    yield _button('QPushButton[role="danger"]', GROUNDS[Surface.REFUSED], ring=GROUNDS[Surface.ALARM].ink)
    large = f"min-height: {TARGET_PRIMARY - 2 * RING}px; font-size: {px(Type.BODY, scale)}px;"
    yield f'QPushButton[large="true"] {{ {large} }}'
    yield from _chips(panel, brand, picked)
    yield 'QPushButton[align="left"] { text-align: left; }'
    yield from _status_buttons(panel)


def _chips(panel: Ground, brand: Ground, picked: Ground) -> Iterator[str]:
    chip = 'QPushButton[role="chip"]'
    yield f"{chip} {{ background: {panel.shade}; color: {panel.ink}; border: {RING}px solid {panel.shade}; }}"
    yield f"{chip} {{ padding: 0 {SPACE_1}px; }}"
    yield f"{chip}:hover {{ background: {picked.shade}; }}"
    yield f"{chip}:checked {{ background: {brand.fill}; color: {brand.ink}; border-color: {brand.fill}; }}"
    yield f"{chip}:focus {{ border-color: {FOCUS}; }}"
    yield f"{chip}:checked:focus {{ border-color: {GROUNDS[Surface.ALARM].ink}; }}"


def _status_buttons(panel: Ground) -> Iterator[str]:
    for tone, surface in (("good", Surface.PANEL), ("notice", Surface.REPEAT), ("bad", Surface.REFUSED)):
        ring = FOCUS if surface is not Surface.REFUSED else GROUNDS[Surface.ALARM].ink
        yield _button(f'QPushButton[role="status"][tone="{tone}"]', GROUNDS[surface], ring)
    yield 'QPushButton[role="status"] { padding: 0; }'
    yield f"QPushButton:disabled {{ color: {panel.quiet}; background: {panel.shade}; border-color: {panel.edge}; }}"


def _fields(scale: float) -> Iterator[str]:
    panel, picked = GROUNDS[Surface.PANEL], GROUNDS[Surface.PICKED]
    yield (
        f"QLineEdit {{ background: {panel.fill}; color: {panel.ink}; border: {RING}px solid {panel.quiet};"
        f" border-radius: {RADIUS}px; padding: 0 {SPACE_3}px; min-height: {TARGET - 2 * RING}px;"
        f" font-size: {px(Type.BODY, scale)}px; selection-background-color: {FOCUS}; selection-color: #FFFFFF; }}"
        f"QLineEdit:focus {{ border-color: {FOCUS}; }}"
        f'QLineEdit[large="true"] {{ min-height: {TARGET_PRIMARY - 2 * RING}px; }}'
        f'QLineEdit[large="true"] {{ font-size: {px(Type.TITLE, scale)}px; }}'
    )
    yield "QListWidget { background: transparent; border: none; outline: none; }"
    yield f"QListWidget::item {{ border: {RING}px solid transparent; border-radius: {RADIUS}px; }}"
    yield f"QListWidget::item:selected {{ background: {picked.fill}; border-color: {FOCUS}; }}"
    yield (
        f"QTableWidget {{ font-size: {px(Type.LABEL, scale)}px; background: {panel.fill}; border: none;"
        f" gridline-color: {panel.edge}; outline: none; }}"
        f"QTableWidget::item {{ padding: 0 {SPACE_1}px; border-bottom: 1px solid {panel.edge}; }}"
        f"QTableWidget:focus {{ border: {RING}px solid {FOCUS}; border-radius: {RADIUS}px; }}"
        f"QHeaderView::section {{ background: {panel.shade}; color: {panel.ink}; border: none;"
        f" padding: {SPACE_2}px {SPACE_1}px; font-weight: 600; font-size: {px(Type.CAPTION, scale)}px; }}"
    )
