"""The transfers that clients make through i2c-dev and spidev, as provided by /dev/rigbus."""
import os
import struct

I2C, SPI = 1, 2
HEAD = struct.Struct('<IIIIQ')
MESSAGE = struct.Struct('<HHII')
ANSWER = struct.Struct('<Ii')
I2C_M_RD = 1


class Message:
    """One message of a transfer; `address` is the chip select on SPI."""

    __slots__ = ('address', 'is_read', 'size', 'hz', 'payload')

    def __init__(self, address, is_read, size, hz, payload):
        self.address, self.is_read, self.size, self.hz, self.payload = address, is_read, size, hz, payload


class Transfer:
    def __init__(self, record):
        self.kind, self.ident, _, count, self.t_ns = HEAD.unpack_from(record)
        self.messages, at = [], HEAD.size
        for _ in range(count):
            address, flags, size, hz = MESSAGE.unpack_from(record, at)
            at += MESSAGE.size
            is_read = self.kind == I2C and bool(flags & I2C_M_RD)
            payload = b'' if is_read else record[at:at + size]
            at += len(payload)
            self.messages.append(Message(address, is_read, size, hz, payload))


class KernelBus:
    def __init__(self, path='/dev/rigbus'):
        self.fd = os.open(path, os.O_RDWR)

    def next(self):
        return Transfer(os.read(self.fd, 1 << 20))

    def answer(self, transfer, result, received):
        try:
            os.write(self.fd, ANSWER.pack(transfer.ident, result) + received)
        except ProcessLookupError:
            pass                        # the client gave up meanwhile
