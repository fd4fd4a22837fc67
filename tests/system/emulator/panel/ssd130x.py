"""SSD1306, SSD1309 and SSD1305: page, horizontal and vertical addressing."""
from .common_commands import COMMON
from .controller import Controller
from .scrolling import Scrolling
from .windows import WINDOW_COMMANDS, Windows

SCROLL_CONTROL = ((0x2E, 0x2E, 0, 'scroll_stop'), (0x2F, 0x2F, 0, 'scroll_start'), (0xA3, 0xA3, 2, 'scroll_rows'))
SCROLL = ((0x26, 0x27, 6, 'scroll_horizontal'), (0x29, 0x2A, 5, 'scroll_diagonal')) + SCROLL_CONTROL


class Ssd1306(Windows, Scrolling, Controller):
    """128 x 64, with a charge pump that makes the panel's voltage."""

    KIND = 'ssd1306'
    STATUS_ID = 0x06
    COMMANDS = COMMON + WINDOW_COMMANDS + SCROLL + ((0x8D, 0x8D, 1, 'charge_pump'),)

    def reset_more(self):
        super().reset_more()
        self.pump_enabled = self.pump_running = False

    def charge_pump(self, _, value):
        """The pump starts with the next AF (application note: 8D 14 AF)."""
        self.pump_enabled = bool(value & 4)
        self.pump_running = self.pump_running and self.pump_enabled

    def on_off(self, code):
        super().on_off(code)
        if self.display_on:
            self.pump_running = self.pump_enabled

    def supply_on(self):
        return self.pump_running


class Ssd1309(Windows, Scrolling, Controller):
    """128 x 64, panel voltage from outside; has a lock against commands (FD 12 opens, FD 16 closes)."""

    KIND = 'ssd1309'
    STATUS_ID = 0x01
    COMMANDS = COMMON + WINDOW_COMMANDS + SCROLL + ((0xFD, 0xFD, 1, 'command_lock'),)
    RESET = {'clock_div': 0x70, 'vcomh': 0x34}

    def reset_more(self):
        super().reset_more()
        self.locked = False

    def command_lock(self, _, value):
        self.locked = value == 0x16

    def command(self, byte):
        if self.locked and self.pending is None and byte != 0xFD:
            return self.warn('command 0x%02x while locked' % byte)
        return super().command(byte)


class Ssd1305(Windows, Scrolling, Controller):
    """132 x 64, panel voltage from outside; colour banks and a dim mode that these panels do not use."""

    KIND = 'ssd1305'
    COLUMNS = 132
    STATUS_ID = 0x05
    COMMANDS = COMMON + WINDOW_COMMANDS + SCROLL_CONTROL + (
        (0x26, 0x27, 4, 'scroll_horizontal'), (0x29, 0x2A, 5, 'scroll_diagonal'),
        (0x82, 0x82, 1, 'accepted'), (0x91, 0x91, 4, 'accepted'), (0x92, 0x93, 4, 'accepted'),
        (0xAB, 0xAB, 3, 'accepted'), (0xAC, 0xAC, 0, 'dim_on'), (0xAD, 0xAD, 1, 'accepted'),
        (0xD8, 0xD8, 1, 'accepted'), (0xE0, 0xE0, 0, 'accepted'), (0xEE, 0xEE, 0, 'accepted'))
    RESET = {'contrast': 0x80, 'vcomh': 0x34}

    def accepted(self, *_):
        """Brightness of banks, master configuration, low power: nothing that moves a pixel."""

    def dim_on(self, _):
        self.display_on = True
