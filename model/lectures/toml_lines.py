"""In which line each key of a TOML document stands, which ``tomllib`` does not tell."""

from model.lectures.where import KeyPath


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line, counted from 1, of every key and of everything in a list, by its path.

    ``text`` must be TOML that ``tomllib`` has accepted: nothing is checked again.
    """
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line, self._counted = 1, 0
        self._lines: dict[KeyPath, int] = {}
        self._n_tables: dict[KeyPath, int] = {}
        """Of each list of tables that is written with double brackets, how many there are so far."""

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self._skip():
            if self._text.startswith("[[", self._at):
                self._at += 2
                table = self._listed(self._key())
                self._at = self._text.index("]]", self._at) + 2
            elif self._text[self._at] == "[":
                self._at += 1
                table = self._resolved(self._key())
                self._lines.setdefault(table, self._now())
                self._at = self._text.index("]", self._at) + 1
            else:
                self._pair(table)
        return self._lines

    def _pair(self, table: KeyPath) -> None:
        """A key and its value."""
        line = self._now()
        path = table
        for name in self._key():
            path = (*path, name)
            self._lines.setdefault(path, line)
        self._at = self._text.index("=", self._at) + 1
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip()
        first = self._text[self._at]
        if first in "\"'":
            self._string()
        elif first == "[":
            self._at += 1
            n = 0
            while self._skip() and self._text[self._at] != "]":
                self._lines[(*path, n)] = self._now()
                self._value((*path, n))
                n += 1
                self._skip_comma()
            self._at += 1
        elif first == "{":
            self._at += 1
            while self._skip() and self._text[self._at] != "}":
                self._pair(path)
                self._skip_comma()
            self._at += 1
        else:
            while self._at < len(self._text) and self._text[self._at] not in ",]}#\n":
                self._at += 1

    def _skip_comma(self) -> None:
        if self._skip() and self._text[self._at] == ",":
            self._at += 1

    def _skip(self) -> bool:
        """Go on to the next thing that is neither room nor comment; whether there is one."""
        while self._at < len(self._text):
            letter = self._text[self._at]
            if letter == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif letter in " \t\n\r":
                self._at += 1
            else:
                return True
        return False

    def _key(self) -> list[str]:
        """A key of one or more parts; ends after the last of them."""
        parts = []
        while True:
            self._skip()
            begun = self._at
            if self._text[begun] in "\"'":
                self._string()
                parts.append(self._text[begun + 1 : self._at - 1])
            else:
                while self._text[self._at] not in " \t.=]":
                    self._at += 1
                parts.append(self._text[begun : self._at])
            after = self._at
            self._skip()
            if self._text[self._at] != ".":
                self._at = after
                return parts
            self._at += 1

    def _string(self) -> None:
        """Go past a string of any of the four kinds."""
        quote = self._text[self._at]
        mark = quote * 3 if self._text.startswith(quote * 3, self._at) else quote
        self._at += len(mark)
        while not self._text.startswith(mark, self._at):
            self._at += 2 if quote == '"' and self._text[self._at] == "\\" else 1
        self._at += len(mark)
        while len(mark) == 3 and self._text.startswith(quote, self._at):  # quotes before the closing three
            self._at += 1

    def _resolved(self, key: list[str]) -> KeyPath:
        """The path of a table: where a part of it is a list of tables, the last of them is meant."""
        path: KeyPath = ()
        for part in key:
            path = (*path, part)
            if path in self._n_tables:
                path = (*path, self._n_tables[path] - 1)
        return path

    def _listed(self, key: list[str]) -> KeyPath:
        """The path of one more table in a list."""
        path = (*self._resolved(key[:-1]), key[-1])
        n = self._n_tables.get(path, 0)
        self._n_tables[path] = n + 1
        self._lines.setdefault(path, self._now())
        self._lines[(*path, n)] = self._now()
        return (*path, n)

    def _now(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line
