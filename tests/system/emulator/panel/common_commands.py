"""The commands that all five controllers share, and what they set."""

COMMON = (
    # first, last, number of arguments, method (the ranges are those of the data sheets' command tables)
    (0x00, 0x0F, 0, 'column_low'), (0x10, 0x1F, 0, 'column_high'), (0x40, 0x7F, 0, 'start_line_byte'),
    (0x81, 0x81, 1, 'set_contrast'), (0xA0, 0xA1, 0, 'segment_remap'), (0xA4, 0xA5, 0, 'entire_on'),
    (0xA6, 0xA7, 0, 'inverse'), (0xA8, 0xA8, 1, 'multiplex'), (0xAE, 0xAF, 0, 'on_off'),
    (0xB0, 0xB7, 0, 'page_start'), (0xC0, 0xCF, 0, 'com_direction'), (0xD3, 0xD3, 1, 'display_offset'),
    (0xD5, 0xD5, 1, 'display_clock'), (0xD9, 0xD9, 1, 'pre_charge'), (0xDA, 0xDA, 1, 'com_pins_byte'),
    (0xDB, 0xDB, 1, 'vcomh_level'), (0xE3, 0xE3, 0, 'no_operation'),
)


class CommonCommands:
    """Mixin for Controller: one method per row of COMMON, called with the byte and its arguments."""

    def column_low(self, code):
        self.page_mode_column(self.page_mode_col & 0xF0 | code)

    def column_high(self, code):
        self.page_mode_column(self.page_mode_col & 0x0F | (code & 0x0F) << 4)
        if self.page_mode_col >= self.COLUMNS:
            self.warn('column %d does not exist' % self.page_mode_col)

    def page_mode_column(self, column):
        self.page_mode_col, self.col = column, min(column, self.COLUMNS - 1)
        self.page_mode_only('column')

    def page_start(self, code):
        self.page = code & (self.PAGES - 1)
        self.page_mode_only('page')

    def page_mode_only(self, what):
        """Controllers with other addressing modes warn here."""

    def start_line_byte(self, code):
        self.start_line = code & 63

    def set_contrast(self, _, value):
        self.contrast = value

    def segment_remap(self, code):
        self.remap = bool(code & 1)

    def entire_on(self, code):
        self.all_on = bool(code & 1)

    def inverse(self, code):
        self.inverted = bool(code & 1)

    def multiplex(self, _, value):
        value &= 8 * self.PAGES - 1
        if value < 15:
            self.warn('multiplex ratio %d is invalid' % (value + 1))
        else:
            self.mux = value

    def on_off(self, code):
        self.display_on = bool(code & 1)

    def com_direction(self, code):
        self.com_reversed = bool(code & 8)

    def display_offset(self, _, value):
        self.offset = value & (8 * self.PAGES - 1)

    def display_clock(self, _, value):
        self.clock_div = value

    def pre_charge(self, _, value):
        self.precharge = value
        if not value & 0x0F or not value & 0xF0:
            self.warn('pre-charge period 0 is invalid')

    def com_pins_byte(self, _, value):
        self.com_pins = value

    def vcomh_level(self, _, value):
        self.vcomh = value

    def no_operation(self, _):
        pass
