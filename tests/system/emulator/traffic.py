"""The traffic on the bus: counters, and the byte log."""
import collections
import errno
import os


def bus_bits(messages):
    """Bit times of one I2C transfer: (repeated) start, nine bits a byte, stop."""
    return sum(1 + 9 * (1 + message.size) for message in messages) + 1


class Counters:
    def __init__(self):
        self.clear()

    def clear(self):
        self.n = collections.Counter()
        self.errors = collections.Counter()
        self.bits = self.longest = 0

    def describe(self):
        names = ('transfers', 'messages', 'bytes_written', 'bytes_read', 'spi_transfers', 'spi_bytes')
        out = {name: self.n[name] for name in names}
        out.update(longest_message=self.longest, errors=dict(self.errors),
                   bus_seconds_100k=round(self.bits / 1e5, 6), bus_seconds_400k=round(self.bits / 4e5, 6))
        return out


class ByteLog:
    """A line for each message and event: CLOCK_MONOTONIC seconds, then the content."""

    def __init__(self, path):
        self.path = self.file = None
        self.open(path)

    def open(self, path):
        if self.file:
            self.file.close()
        self.path, self.file = path, None
        if path:
            os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
            self.file = open(path, 'a', buffering=1 << 16)

    def flush(self):
        if self.file:
            self.file.flush()
        return self.path

    def write(self, t_ns, what):
        if self.file:
            self.file.write('%d.%06d %s\n' % (t_ns // 10**9, t_ns // 1000 % 10**6, what))

    def i2c(self, t_ns, messages, result):
        for message in messages if self.file else ():
            self.write(t_ns, 'i2c %02x %s %d %s' % (message.address, 'R' if message.is_read else 'W', message.size,
                                                    '-' if message.is_read else message.payload.hex()))
        if result < 0:
            self.write(t_ns, 'i2c error %s' % errno.errorcode.get(-result, -result))

    def spi(self, t_ns, message, data_not_command):
        if self.file:
            self.write(t_ns, 'spi %d dc=%d W %d %s' % (message.address, data_not_command, message.size,
                                                      message.payload.hex()))
