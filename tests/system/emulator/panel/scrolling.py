"""Commands 26-2F and A3: the SSD130x family's own scrolling.

The driver does not use it; it is modelled so that a wrong command is detected.
"""

FRAMES_PER_STEP = (5, 64, 128, 256, 3, 4, 25, 2)


class Scrolling:
    """Mixin for Controller; the number of arguments stands in each controller's command table."""

    def reset_more(self):
        super().reset_more()
        self.scroll, self.scrolling = None, False
        self.scroll_area, self.scrolled_rows, self.scrolled_at = (0, 8 * self.PAGES), 0, 0.0

    def scroll_horizontal(self, code, _, first, interval, last, *__):
        self.scroll_setup(code == 0x27, first, last, interval, 0)

    def scroll_diagonal(self, code, _, first, interval, last, rows):
        self.scroll_setup(code == 0x2A, first, last, interval, rows & 63)

    def scroll_setup(self, left, first, last, interval, rows):
        first, last = first & 7, last & 7
        if first > last:
            self.warn('scroll: start page after end page')
        self.settle()
        self.scroll = (left, first, last, FRAMES_PER_STEP[interval & 7], rows)

    def scroll_stop(self, _):
        self.settle()
        self.scrolling = False

    def scroll_start(self, _):
        if self.scroll is None:
            self.warn('scroll activated without a set-up')
        else:
            self.scrolling, self.scrolled_at, self.scrolled_rows = True, self.clock(), 0

    def scroll_rows(self, _, top, rows):
        self.scroll_area = (top & 63, rows & 127)

    def write_ram(self, payload):
        self.settle()
        if self.scrolling:
            self.warn('display RAM written while scrolling')
        super().write_ram(payload)

    def frame_rate(self):
        """In Hz: oscillator (370 kHz at 8) / (divider x clocks of a row x rows)."""
        oscillator = 250e3 + (self.clock_div >> 4) * 15e3
        clocks = (self.precharge & 15) + (self.precharge >> 4) + 50
        return oscillator / (((self.clock_div & 15) + 1) * clocks * (self.mux + 1))

    def settle(self):
        if not self.scrolling:
            return
        left, first, last, frames, rows = self.scroll
        step = frames / self.frame_rate()
        steps = int((self.clock() - self.scrolled_at) / step)
        if steps <= 0:
            return
        self.scrolled_at += steps * step
        self.version += 1
        cut = steps % self.COLUMNS
        if left != self.remap:                      # shifts follow the column addresses
            cut = self.COLUMNS - cut
        for page in range(first, last + 1):
            row = self.ram[page * self.COLUMNS:(page + 1) * self.COLUMNS]
            self.ram[page * self.COLUMNS:(page + 1) * self.COLUMNS] = row[cut:] + row[:cut]
        if rows and self.scroll_area[1]:
            self.scrolled_rows = (self.scrolled_rows + steps * rows) % self.scroll_area[1]

    def shifted(self, line):
        top, rows = self.scroll_area
        if self.scrolling and self.scrolled_rows and top <= line < top + rows:
            return top + (line - top + self.scrolled_rows) % rows
        return line

    def registers(self):
        return dict(super().registers(), scrolling=self.scrolling)
