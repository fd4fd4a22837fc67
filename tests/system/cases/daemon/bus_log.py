"""Replays the byte log on a panel."""
import panel


class Message:
    def __init__(self, line):
        words = line.split()
        self.at, self.kind, self.words = float(words[0]), words[1], words[2:]

    @property
    def written(self):
        """The bytes of an I2C write, or None."""
        if self.kind != 'i2c' or self.words[1:2] != ['W']:
            return None
        return bytes.fromhex(self.words[3])


def read(path, since=0.0):
    with open(path) as file:
        return [message for message in map(Message, file) if message.at >= since]


def idle_writes(messages, name):
    """The number of writes without any effect on memory and registers, and of all writes, from the first display-on."""
    display, writes, idle = panel.make(name), 0, []
    for message in messages:
        if message.written is None:
            continue
        before = state(display)
        display.i2c_write(message.written)
        if display.display_on:
            writes += 1
            # moving the pointer alone is how a window begins; the data behind it has to change something
            if message.written[:1] == b'\x40' and state(display) == before:
                idle.append(message)
    return writes, idle


def state(display):
    return bytes(display.ram), display.contrast, display.display_on, display.inverted, display.start_line
