"""How the window looks and speaks, as the user chose it: colours, size of the letters, language."""

from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.actions import make_action
from gui.language import languages
from gui.style import TEXT_SIZES, THEMES, apply_style
from model.language import spoken, tr

THEME_NAMES = {"system": tr("Like the system"), "light": tr("Light"), "dark": tr("Dark")}

SIZE_NAMES = {"Normal": tr("Normal"), "Large": tr("Large"), "Very large": tr("Very large")}


class Appearance(QWidget):
    """Remembers what was chosen, and has the menus to choose from. It is never shown itself."""

    told = Signal(str)
    """Something to say in the status bar."""

    def __init__(self, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._settings = settings
        self._wish = Qt.ColorScheme.Unknown
        self._text_size = "Normal"
        self._least_size = "Normal"
        self._themes, self._sizes, self._languages = QActionGroup(self), QActionGroup(self), QActionGroup(self)
        for key, scheme in THEMES.items():
            name = THEME_NAMES[key]
            tip = tr("Colours: {name}").format(name=name)
            self._offer(self._themes, make_action(window, name, partial(self._choose_theme, key), None, tip), scheme)
        for name, shown in SIZE_NAMES.items():
            tip = tr("Letters everywhere: {name}").format(name=shown)
            self._offer(self._sizes, make_action(window, shown, partial(self.set_text_size, name), None, tip), name)
        for code, name in languages().items():
            tip = tr("{language}, from the next start").format(language=name)
            action = make_action(window, name, partial(self._choose_language, code), None, tip)
            self._offer(self._languages, action, code)
            action.setChecked(code == spoken())
        self.menus = [
            self._menu(title, group)
            for title, group in (
                (tr("&Colours"), self._themes),
                (tr("&Text size"), self._sizes),
                (tr("&Language"), self._languages),
            )
        ]
        for text, by, shortcut, tip in (
            (tr("Larger text"), +1, "larger", tr("Larger letters")),
            (tr("Smaller text"), -1, "smaller", tr("Smaller letters")),
        ):
            make_action(window, text, partial(self._change_text_size, by), shortcut, tip)

    def set_theme(self, wish: Qt.ColorScheme | None) -> None:
        """Light, dark, or Unknown to follow the system; None is what was chosen from the menu last time."""
        remembered = THEMES.get(str(self._settings.value("theme")), Qt.ColorScheme.Unknown)
        self._wish = remembered if wish is None else wish
        for action in self._themes.actions():
            action.setChecked(action.data() == self._wish)
        self.apply()

    def set_text_size(self, name: str | None) -> None:
        """One of TEXT_SIZES; None is what was chosen last time."""
        remembered = str(self._settings.value("text size", "Normal"))
        self._text_size = name or (remembered if remembered in TEXT_SIZES else "Normal")
        self._settings.setValue("text size", self._text_size)
        for action in self._sizes.actions():
            action.setChecked(action.data() == self._text_size)
        self.apply()

    def set_least_text_size(self, name: str) -> None:
        """For now letters are no smaller than this one of TEXT_SIZES, whatever was chosen; it is not remembered."""
        self._least_size = name
        self.apply()

    def apply(self) -> None:
        """Draw everything as it was wished for."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_style(app, self._wish, max(self._text_size, self._least_size, key=list(TEXT_SIZES).index))

    def _choose_theme(self, name: str) -> None:
        self._settings.setValue("theme", name)
        self.set_theme(THEMES[name])

    def _choose_language(self, code: str) -> None:
        """Texts are worded when they are made, so that another language begins with another window."""
        self._settings.setValue("language", code)
        self.told.emit(tr("{language}, from the next start").format(language=languages()[code]))

    def _change_text_size(self, by: int) -> None:
        names = list(TEXT_SIZES)
        wished = names.index(self._text_size) + by
        self.set_text_size(names[min(max(wished, 0), len(names) - 1)])

    def _offer(self, group: QActionGroup, action: QAction, data: object) -> None:
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)

    def _menu(self, title: str, group: QActionGroup) -> QMenu:
        menu = QMenu(title, self)
        menu.addActions(group.actions())
        return menu
