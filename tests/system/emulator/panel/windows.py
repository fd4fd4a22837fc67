"""Commands 20-22: the addressing modes of the SSD130x family."""

MODES = ('horizontal', 'vertical', 'page')
WINDOW_COMMANDS = (
    (0x20, 0x20, 1, 'memory_mode'), (0x21, 0x21, 2, 'column_window'), (0x22, 0x22, 2, 'page_window'),
)


class Windows:
    """Mixin for Controller."""

    def reset_more(self):
        super().reset_more()
        self.mode = 2
        self.col_start, self.col_end = 0, self.COLUMNS - 1
        self.page_first, self.page_last = 0, self.PAGES - 1

    def memory_mode(self, _, value):
        if value & 3 == 3:
            self.warn('memory mode 3 is invalid')
        else:
            self.mode = value & 3

    def column_window(self, _, start, end):
        if not start <= end < self.COLUMNS:
            self.warn('column range %d..%d' % (start, end))
        if self.mode == 2:
            self.warn('command 21 in page mode')
        self.col_start, self.col_end = min(start, self.COLUMNS - 1), min(end, self.COLUMNS - 1)
        self.col = self.col_start

    def page_window(self, _, first, last):
        if not first <= last < self.PAGES:
            self.warn('page range %d..%d' % (first, last))
        if self.mode == 2:
            self.warn('command 22 in page mode')
        self.page_first, self.page_last = first & (self.PAGES - 1), last & (self.PAGES - 1)
        self.page = self.page_first

    def page_mode_only(self, what):
        if self.mode != 2:
            self.warn('page-mode %s command in %s mode' % (what, MODES[self.mode]))

    def write_ram(self, payload):
        if self.mode == 2:
            super().write_ram(payload)
        elif self.mode == 1:
            self.write_vertical(payload)
        else:
            self.write_horizontal(payload)

    def write_horizontal(self, payload):
        while payload:
            # a pointer beyond the window runs to the edge of the RAM first
            end = self.col_end if self.col <= self.col_end else self.COLUMNS - 1
            run = min(len(payload), end - self.col + 1)
            self.store(self.page, self.col, payload[:run])
            self.col, payload = self.col + run, payload[run:]
            if self.col > end:
                self.col = self.col_start
                self.page = self.next_page()

    def write_vertical(self, payload):
        for byte in payload:
            self.store(self.page, self.col, bytes([byte]))
            if self.page == self.page_last:
                self.col = self.col_start if self.col == self.col_end else (self.col + 1) % self.COLUMNS
            self.page = self.next_page()

    def next_page(self):
        return self.page_first if self.page == self.page_last else (self.page + 1) % self.PAGES

    def registers(self):
        return dict(super().registers(), mode=MODES[self.mode], column_range=[self.col_start, self.col_end],
                    page_range=[self.page_first, self.page_last])
