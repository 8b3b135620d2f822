"""Languages: the sources are Bahasa Indonesia, others lie in ``resources/translations``; switched while running."""

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.ui.resources import TRANSLATIONS

SOURCE_LANGUAGE = "id"
LANGUAGES = (SOURCE_LANGUAGE, "en")


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return *text*, which pyside6-lupdate gathers by this function's name; Qt's own function has no types."""
    return text


class Language:
    """The language of the running application; one an application. Belongs to the window's thread.

    Setting it makes Qt send ``LanguageChange`` to every widget, and each puts its words in anew.
    """

    def __init__(self, current: str = SOURCE_LANGUAGE) -> None:
        self._translator: QTranslator | None = None
        self._current = SOURCE_LANGUAGE
        self.set(current)

    @property
    def current(self) -> str:
        """The language's ISO 639-1 code."""
        return self._current

    @property
    def next(self) -> str:
        """The language that one click leads to."""
        return LANGUAGES[(LANGUAGES.index(self._current) + 1) % len(LANGUAGES)]

    def set(self, language: str) -> None:
        """Speak *language* from now on; an unknown one, or one whose file is missing, is Bahasa Indonesia."""
        if language == self._current:
            return
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator, self._current = None, SOURCE_LANGUAGE
        if language == SOURCE_LANGUAGE:
            return
        translator = QTranslator()
        if translator.load(str(TRANSLATIONS / f"hadir_{language}.qm")):
            # The code comes first: the widgets ask for it while they put their words in anew.
            self._translator, self._current = translator, language
            QCoreApplication.installTranslator(translator)
