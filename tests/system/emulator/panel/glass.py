"""The glass: which of a controller's outputs it uses, and in which order its rows are wired."""


class Glass:
    """Header pins up, upright with segment remap A1 and COM direction C8.

    column: first visible RAM column, counted in the direction of A1.
    alternative: rows are wired to the upper and lower half of the COM pads in turn; such a glass wants
    bit 4 of command DA, a sequential one wants it clear.
    own_supply: the panel's voltage comes from the board, whatever the controller's converter does.
    """

    def __init__(self, width, height, column=0, alternative=True, own_supply=False):
        self.width, self.height, self.column = width, height, column
        self.alternative, self.own_supply = alternative, own_supply

    def lines(self, controller):
        """For each row from top to bottom: the RAM line shown, or None where none is driven."""
        rows = [None] * self.height
        half = 4 * controller.PAGES
        for com in range(2 * half):
            position = self.position(self.pad(controller.com_pins, com, half), half)
            if position < self.height:
                rows[self.height - 1 - position] = controller.line_of_com(com)
        return rows

    @staticmethod
    def pad(com_pins, com, half):
        """The pad on which a COM signal leaves the controller."""
        pad = (com >> 1) + half * (com & 1) if com_pins & 0x10 else com
        return pad ^ half if com_pins & 0x20 else pad

    def position(self, pad, half):
        """The row, from the bottom, that is wired to a pad."""
        if not self.alternative:
            return pad
        return 2 * pad if pad < half else 2 * (pad - half) + 1
