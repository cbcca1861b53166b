"""What the pages have in common whose experiment is made with a Hopfield network of the user's choice."""

from collections.abc import Sequence
from pathlib import Path

from gui.pages.page import Page
from gui.panels.network_panel import NetworkPanel
from gui.pattern_files import PATTERN_FILTER, read_or_ask
from model.hopfield.stored import Stored


class NetworkPage(Page):
    """Files, the seed and the Hopfield page's network all go to one panel; subclasses say which by ``choose_by``."""

    open_filter = PATTERN_FILTER
    opens_many = True

    def choose_by(self, panel: NetworkPanel) -> None:
        """The network is chosen by this panel."""
        self._chooser = panel
        panel.network_wanted.connect(self.network_wanted)
        panel.files_wanted.connect(self.files_wanted)

    def set_seed(self, seed: int) -> None:
        self._chooser.set_seed(seed)

    def use_network(self, stored: Stored) -> None:
        self._chooser.use_network(stored)

    def open_files(self, paths: Sequence[Path]) -> None:
        read_or_ask(self, paths, None, self._chooser.patterns.use_patterns)
