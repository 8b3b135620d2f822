"""The pictures of the demo camera: a hotel lobby out of focus, and a hand that holds a ticket; all drawn."""

import numpy as np

from kiosk.scanner.cv import cv2
from kiosk.scanner.pixels import Image

WIDTH, HEIGHT = 1280, 720
MARGIN = 24
"""Pixels by which the lobby is larger than a picture on each side, for the camera to sway."""

_TICKET_BOX = (600, 470)
_AROUND, _ARM = 60, 330
_THUMB_STRIP = 34  # paper below what is printed, for the thumb to lie on
_SKIN, _SKIN_DARK, _SLEEVE = (112, 146, 198), (84, 112, 160), (92, 66, 52)


def lobby() -> Image:
    """Return the background, BGR, larger than a picture by ``MARGIN`` on each side."""
    width, height = WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    wall, floor = np.array((168, 190, 205), np.float32), np.array((96, 112, 132), np.float32)
    room = np.repeat(wall * (1 - down) + floor * down, width, axis=1)
    scene = np.ascontiguousarray(room.astype(np.uint8))
    for x in (120, 390, 980):  # windows to the street
        cv2.rectangle(scene, (x, 60), (x + 190, 400), (232, 236, 232), cv2.FILLED)
        cv2.line(scene, (x + 95, 60), (x + 95, 400), (150, 160, 168), 10)
    cv2.rectangle(scene, (690, 130), (880, 520), (92, 104, 120), cv2.FILLED)  # the door
    for x, tall in ((60, 170), (1230, 210)):  # plants
        for lean in (-60, -25, 10, 45):
            cv2.ellipse(
                scene, (x + lean, 520 - tall // 2), (26, tall // 2), lean / 2, 0, 360, (70, 118, 74), cv2.FILLED
            )
        cv2.rectangle(scene, (x - 40, 520), (x + 40, 610), (76, 92, 128), cv2.FILLED)
    for x, head, shirt in ((560, 300, (128, 84, 70)), (1080, 320, (90, 110, 170))):  # people who wait
        cv2.ellipse(scene, (x, head + 170), (72, 150), 0, 0, 360, shirt, cv2.FILLED)
        cv2.circle(scene, (x, head), 42, _SKIN, cv2.FILLED)
        cv2.ellipse(scene, (x, head - 12), (44, 36), 0, 180, 360, (34, 34, 40), cv2.FILLED)
    cv2.rectangle(scene, (0, 610), (width, height), (74, 92, 120), cv2.FILLED)  # the desk
    scene = np.asarray(cv2.GaussianBlur(scene, (0, 0), 17), np.uint8)
    for x in range(110, width, 150):  # lamps, as a lens out of focus shows them
        lamp = scene.copy()
        cv2.circle(lamp, (x, 46 + x % 40), 20, (214, 238, 252), cv2.FILLED, cv2.LINE_AA)
        scene = np.asarray(cv2.addWeighted(lamp, 0.6, scene, 0.4, 0), np.uint8)
    return _vignetted(scene)


def _vignetted(scene: Image) -> Image:
    """Return *scene* darker towards its corners."""
    y, x = np.ogrid[-1 : 1 : scene.shape[0] * 1j, -1 : 1 : scene.shape[1] * 1j]
    light = (1 - 0.22 * (x**2 + y**2) / 2)[:, :, None]
    return np.asarray(scene * light, np.uint8)


def noise(seed: int = 0) -> Image:
    """Return what the sensor adds to each picture, BGR, as large as the lobby: 0 to about 12."""
    grain = np.random.default_rng(seed).normal(5, 2.5, (HEIGHT + 2 * MARGIN, WIDTH + 2 * MARGIN, 3))
    return grain.clip(0, 255).astype(np.uint8)


def held_ticket(picture: Image) -> Image:
    """Return *picture* (gray or RGB) as a ticket in a hand: BGRA, colours multiplied by their opacity.

    The centre of the ticket is the centre of the result horizontally, and stands at :func:`ticket_centre` vertically.
    """
    paper = _paper(picture)
    height, width = paper.shape[:2]
    side = _AROUND
    canvas = np.zeros((height + side + _ARM, width + 2 * side, 4), np.uint8)
    middle, edge = canvas.shape[1] // 2, side + height
    shadow = np.zeros(canvas.shape[:2], np.uint8)
    cv2.rectangle(shadow, (side + 4, side + 10), (side + width + 4, edge + 10), 110, cv2.FILLED)
    canvas[:, :, 3] = cv2.blur(cv2.blur(shadow, (17, 17)), (17, 17))
    _draw_arm(canvas, middle, edge)
    canvas[side:edge, side : side + width] = paper
    _draw_thumb(canvas, middle, edge)
    return np.asarray(cv2.GaussianBlur(canvas, (0, 0), 0.7), np.uint8)


def ticket_centre(held: Image) -> float:
    """Return how far below the upper edge of a :func:`held_ticket` the centre of the ticket is."""
    height: int = held.shape[0]
    return (height - _ARM + _AROUND) / 2


def _paper(picture: Image) -> Image:
    """Return *picture* on white paper with room for a thumb, BGRA, at the size at which it is held."""
    colours = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGRA if picture.ndim == 2 else cv2.COLOR_RGB2BGRA)  # noqa: PLR2004  # no third axis
    height, width = picture.shape[:2]
    factor = min(_TICKET_BOX[0] / width, _TICKET_BOX[1] / height)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    shown = cv2.resize(colours, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)
    paper = cv2.copyMakeBorder(shown, 10, _THUMB_STRIP, 10, 10, cv2.BORDER_CONSTANT, value=(255, 255, 255, 255))
    dimmed = np.asarray(paper, np.float32) * np.array((0.90, 0.93, 0.95, 1), np.float32)  # warm indoor light
    return dimmed.astype(np.uint8)


def _draw_arm(canvas: Image, x: int, edge: int) -> None:
    """Draw what of the hand is behind the ticket, and the sleeve, below *edge*."""
    for finger, length in ((-82, 24), (-50, 34), (-18, 38), (14, 30)):
        cv2.ellipse(canvas, (x + finger, edge + 20), (19, length + 40), 4, 0, 360, (*_SKIN_DARK, 255), cv2.FILLED)
    cv2.ellipse(canvas, (x - 20, edge + 110), (92, 96), 0, 0, 360, (*_SKIN, 255), cv2.FILLED)
    sleeve = np.array([(x - 112, edge + 170), (x + 66, edge + 166), (x + 104, edge + _ARM), (x - 128, edge + _ARM)])
    cv2.fillPoly(canvas, [sleeve.astype(np.int32)], (*_SLEEVE, 255))


def _draw_thumb(canvas: Image, x: int, edge: int) -> None:
    """Draw the thumb on the strip of paper above *edge*."""
    cv2.ellipse(canvas, (x + 34, edge + 40), (27, 68), -16, 0, 360, (*_SKIN_DARK, 255), cv2.FILLED)
    cv2.ellipse(canvas, (x + 32, edge + 40), (24, 64), -16, 0, 360, (*_SKIN, 255), cv2.FILLED)
    cv2.ellipse(canvas, (x + 19, edge - 4), (11, 14), -16, 0, 360, (150, 176, 218, 255), cv2.FILLED)
