"""SH1106 and SH1107: page addressing whose column stops at the last one, and a DC-DC converter."""
from .common_commands import COMMON
from .controller import Controller


class Sh110x(Controller):
    """The common part of both."""

    RESET = {'contrast': 0x80, 'clock_div': 0x50, 'vcomh': 0x35}
    CONVERTER = ((0xAD, 0xAD, 1, 'converter'),)

    def reset_more(self):
        super().reset_more()
        self.converter_on = True        # on after reset

    def converter(self, _, value):
        if value & 0xFE != 0x8A:
            self.warn('converter byte 0x%02x' % value)
        if self.display_on:
            self.warn('converter switched while the display is on')
        self.converter_on = bool(value & 1)

    def supply_on(self):
        return self.converter_on or self.glass.own_supply

    def write_ram(self, payload):
        """The column stops at the last one, the page never changes."""
        room = self.COLUMNS - self.col
        self.store(self.page, self.col, payload[:room])
        if len(payload) > room:
            self.warn('data beyond the last column')
            self.store(self.page, self.COLUMNS - 1, payload[-1:])
        self.col = min(self.col + len(payload), self.COLUMNS - 1)


class Sh1106(Sh110x):
    """132 x 64; a panel of 128 columns uses the middle ones."""

    KIND = 'sh1106'
    COLUMNS = 132
    STATUS_ID = 0x08
    COMMANDS = COMMON + Sh110x.CONVERTER + ((0x30, 0x33, 0, 'pump_voltage'),)

    def pump_voltage(self, _):
        """6.4 to 9 V: brightness only."""


class Sh1107(Sh110x):
    """128 x 128, 16 pages; modes are single bytes (20 page, 21 vertical), the start line has an argument."""

    KIND = 'sh1107'
    PAGES = 16
    STATUS_ID = 0x07
    RESET = dict(Sh110x.RESET, com_pins=0)      # its outputs are in order
    COMMANDS = tuple(c for c in COMMON if c[3] not in ('start_line_byte', 'column_high', 'page_start', 'com_pins_byte')) + (
        Sh110x.CONVERTER + ((0x10, 0x17, 0, 'column_high'), (0x20, 0x21, 0, 'memory_mode'),
                            (0xB0, 0xBF, 0, 'page_start'), (0xDC, 0xDC, 1, 'start_line_argument')))

    def reset_more(self):
        super().reset_more()
        self.vertical = False

    def memory_mode(self, code):
        self.vertical = bool(code & 1)

    def start_line_argument(self, _, value):
        self.start_line = value & 127

    def write_ram(self, payload):
        if not self.vertical:
            return super().write_ram(payload)
        for byte in payload:
            self.store(self.page, self.col, bytes([byte]))
            self.page = (self.page + 1) % self.PAGES
            if self.page == 0:
                self.col = (self.col + 1) % self.COLUMNS
        return None
