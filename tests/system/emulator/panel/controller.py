"""A controller on the bus: reset, message framing, command decoder and display RAM."""
import collections
import random
import time

from .common_commands import COMMON, CommonCommands
from .scan_out import ScanOut


class Controller(CommonCommands, ScanOut):
    """Registers and display RAM behind I2C or 4-wire SPI; `glass` determines the visible part."""

    KIND = ''
    COMMANDS = COMMON
    COLUMNS, PAGES = 128, 8
    STATUS_ID = 0           # low bits of the status byte, as seen on common modules
    RESET = {}              # registers whose value after reset differs from `reset`

    def __init__(self, glass, seed=1306, clock=time.monotonic):
        self.glass, self.clock = glass, clock
        self.noise = random.Random(seed)
        self.decode = {byte: (count, name) for first, last, count, name in self.COMMANDS
                       for byte in range(first, last + 1)}
        self.held_in_reset = False
        self.version = 0        # grows with everything that may change the picture
        self.reset_counters()
        self.power_on()

    # -- power, reset, bookkeeping

    def power_on(self):
        """As after power-on: the registers are reset, the RAM holds noise."""
        self.ram = bytearray(self.noise.randbytes(self.PAGES * self.COLUMNS))
        self.reset()

    def reset(self):
        """The effect of a low RES#: every register has its reset value; the RAM does not change."""
        self.display_on = self.all_on = self.inverted = self.remap = self.com_reversed = False
        self.col = self.page = self.page_mode_col = self.start_line = self.offset = 0
        self.contrast, self.mux = 0x7F, 8 * self.PAGES - 1
        self.com_pins, self.clock_div, self.precharge, self.vcomh = 0x12, 0x80, 0x22, 0x20
        self.pending, self.arguments = None, []
        self.reset_more()
        for name, value in self.RESET.items():
            setattr(self, name, value)
        self.version += 1

    def reset_more(self):
        """Registers that only some controllers have."""

    def reset_line(self, level):
        """The RES# input; while it is low all input is ignored."""
        self.held_in_reset = not level
        if self.held_in_reset:
            self.reset()

    def reset_counters(self):
        self.command_bytes = self.data_bytes = 0
        self.commands, self.warnings = collections.Counter(), collections.Counter()

    def warn(self, text):
        self.warnings[text] += 1

    # -- the bus

    def i2c_write(self, message):
        """One I2C write message, without the address byte."""
        at = 0
        while at < len(message):
            control, at = message[at], at + 1
            if control & 0x3F:
                self.warn('control byte 0x%02x: low six bits set' % control)
            end = at + 1 if control & 0x80 else len(message)    # Co = 1: one byte, then a control byte again
            if control & 0x80 and at == len(message):
                self.warn('control byte 0x%02x ends the message' % control)
            self.spi_write(message[at:end], control & 0x40)
            at = end

    def i2c_read(self, count):
        """The status byte: bit 6 is set while the display is off."""
        return bytes([self.STATUS_ID | (0 if self.display_on else 0x40)]) * count

    def spi_write(self, payload, data_not_command):
        if self.held_in_reset:
            return
        if data_not_command:
            self.data(payload)
        else:
            for byte in payload:
                self.command(byte)

    # -- display RAM: ram[page * COLUMNS + v], v in the direction that A1 shows from left to right.
    # The remap acts when a byte is written ("only affects subsequent data input").

    def data(self, payload):
        if self.pending is not None:
            self.warn('data byte while command 0x%02x waits for arguments' % self.pending)
        self.data_bytes += len(payload)
        self.version += 1
        self.write_ram(payload)

    def store(self, page, column, payload):
        base = page * self.COLUMNS
        if self.remap:
            self.ram[base + column:base + column + len(payload)] = payload
        else:
            end = base + self.COLUMNS - column
            self.ram[end - len(payload):end] = payload[::-1]

    def write_ram(self, payload):
        """Page addressing of the SSD130x: the column wraps inside the page."""
        while payload:
            run = min(len(payload), self.COLUMNS - self.col)
            self.store(self.page, self.col, payload[:run])
            self.col = (self.col + run) % self.COLUMNS
            payload = payload[run:]

    # -- commands

    def command(self, byte):
        self.command_bytes += 1
        if self.pending is not None:
            self.arguments.append(byte)
        elif byte in self.decode:
            self.pending = byte
        else:
            self.commands['%02X' % byte] += 1
            return self.warn('unknown command 0x%02x' % byte)
        count, name = self.decode[self.pending]
        if len(self.arguments) == count:
            code, arguments = self.pending, self.arguments
            self.pending, self.arguments = None, []
            self.commands['%02X' % code] += 1
            self.version += 1
            getattr(self, name)(code, *arguments)
