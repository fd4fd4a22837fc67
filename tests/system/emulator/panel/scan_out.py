"""Computes the visible picture from registers and RAM."""


# for each bit of a byte, and inverted or not: from the byte to the pixel
TABLES = [[bytes((value >> bit & 1) ^ inverted for value in range(256)) for inverted in (0, 1)] for bit in range(8)]


class ScanOut:
    """Mixin for Controller."""

    def lit(self):
        """Does the panel emit light at all?"""
        return self.display_on and self.supply_on()

    def supply_on(self):
        return True

    def settle(self):
        """Brings the RAM up to date where the controller itself moves it (scrolling)."""

    def shifted(self, line):
        """The RAM line behind a scanned line; a vertical scroll changes it."""
        return line

    def line_of_com(self, com):
        """RAM line that drives COM output `com`, or None while that output is not scanned."""
        size, count = 8 * self.PAGES, self.mux + 1
        scan = ((count - 1 - com if self.com_reversed else com) + self.offset) % size
        return self.shifted((scan + self.start_line) % size) if scan < count else None

    def render(self):
        """The visible rows from top to bottom, one byte a pixel: 1 is lit."""
        self.settle()
        glass = self.glass
        if not self.lit():
            return [bytes(glass.width)] * glass.height
        if self.all_on:
            return [b'\1' * glass.width] * glass.height
        return [self.pixels(line) for line in glass.lines(self)]

    def pixels(self, line):
        if line is None:
            return bytes(self.glass.width)          # not driven: dark, also when inverted
        base, bit = (line >> 3) * self.COLUMNS + self.glass.column, line & 7
        return bytes(self.ram[base:base + self.glass.width]).translate(TABLES[bit][bool(self.inverted)])

    def memory_empty(self):
        """Is no visible bit set?"""
        first, last = self.glass.column, self.glass.column + self.glass.width
        rows = (self.ram[page * self.COLUMNS + first:page * self.COLUMNS + last] for page in range(self.glass.height // 8))
        return not any(any(row) for row in rows)

    def registers(self):
        return {
            'memory_empty': self.memory_empty(),
            'kind': self.KIND, 'width': self.glass.width, 'height': self.glass.height,
            'display_on': self.display_on, 'lit': self.lit(), 'supply': self.supply_on(),
            'inverted': self.inverted, 'all_on': self.all_on, 'contrast': self.contrast,
            'column': self.col, 'page': self.page, 'start_line': self.start_line, 'offset': self.offset,
            'multiplex': self.mux + 1, 'segment_remap': self.remap, 'com_reversed': self.com_reversed,
            'com_pins': self.com_pins, 'clock': self.clock_div, 'precharge': self.precharge,
            'vcomh': self.vcomh, 'in_reset': self.held_in_reset, 'command_pending': self.pending is not None,
        }
