"""A sheet that takes rows which are XML already, whole rows at a time."""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

# A row in the file: its number (from one), and its cells.
_ROW = '<row r="{}">{}</row>'


class QuickSheet(Worksheet):  # type: ignore[misc] # XlsxWriter tells no types of its own
    """A sheet of XlsxWriter for a book that is written with `constant_memory`.

    XlsxWriter looks at each cell by itself, several times. The sheet of an archive has hundreds of
    thousands of them: in rows they take a tenth of the time. Each row must come after all that
    came before it.
    """

    def write_row_of_xml(self, place: int, width: int, cells: str) -> None:
        """Write a row, the first is 0, of at most so many cells; `cells` is their XML."""
        self._check_dimensions(place, 0)
        self._check_dimensions(place, width - 1)
        self._write_single_row(place)  # What stood ready of the row before this one.
        self.row_data_fh.write(_ROW.format(place + 1, cells))

    def link(self, place: int, column: int, address: str) -> None:
        """Let people follow an address from a cell; what the cell shows is not written here."""
        self.ignore_write_string = True
        self.write_url(place, column, address)
        self.ignore_write_string = False

    @staticmethod
    def letters(width: int) -> list[str]:
        """Give the letters of so many columns, from the first on."""
        return [xl_col_to_name(column) for column in range(width)]

    @staticmethod
    def number_of(shown: Format) -> int:
        """Give the number that a cell has of how it is shown."""
        return int(shown._get_xf_index())

    @property
    def as_link(self) -> int:
        """The number of how an address is shown that people can follow."""
        return self.number_of(self.default_url_format)

    def as_written(self, text: str) -> str:
        """Write what Excel would take for a character in code as text, and signs it has in code."""
        return str(self._escape_control_characters(text))
