"""The module on the bus: a panel, its plug and its pins, which tests control."""
import errno
import threading
import time

import lines
import panel
from faults import Faults
from kernel_bus import I2C
from recorder import Recorder, picture_hash
from traffic import ByteLog, Counters, bus_bits


class Device:
    """All state of the emulator; every public method may be called from any thread."""

    def __init__(self, log_path):
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.counters, self.faults, self.recorder = Counters(), Faults(), Recorder()
        self.log = ByteLog(log_path)
        self.cancel = threading.Event()
        self.plugged, self.speed, self.last_ns = True, 0, 0
        self.reset_watch, self.rendered = None, (None, None)
        self.connect('ssd1306-128x64')

    def connect(self, name, addr=0x3C, cs=0, dc=24, reset=None):
        """Replaces the module; dc and reset are GPIO lines, cs and dc are for SPI."""
        with self.lock:
            self.panel = panel.make(name)
            self.name, self.address, self.chip_select, self.dc = name, int(addr), int(cs), dc
            if self.reset_watch:
                self.reset_watch.end()
            self.reset_watch = lines.Watch(reset, self.reset_changed) if reset is not None else None

    def reset_changed(self, high):
        with self.lock:
            self.panel.reset_line(high)
            self.log.write(time.monotonic_ns(), 'reset %d' % high)
            self.changed.notify_all()

    # -- the bus

    def transfer(self, transfer):
        """The result, the received bytes, and the time for which the client must wait for them."""
        with self.lock:
            answer = self.i2c(transfer) if transfer.kind == I2C else self.spi(transfer)
            self.last_ns = transfer.t_ns
            self.recorder.look(transfer.t_ns, self.panel)
            self.changed.notify_all()
            return answer

    def i2c(self, transfer):
        messages, n = transfer.messages, self.counters.n
        n['transfers'] += 1
        n['messages'] += len(messages)
        self.counters.longest = max([self.counters.longest] + [message.size for message in messages])
        fault = self.faults.strike('i2c', sum(message.size for message in messages))
        room = fault.rule.get('after_bytes', 0) if fault and fault.errno else None
        result, received = len(messages), b''
        for message in messages:
            if not self.plugged or message.address != self.address:
                result = -errno.EREMOTEIO
                break
            if message.is_read:
                received += self.panel.i2c_read(message.size)
                n['bytes_read'] += message.size
                continue
            heard = message.payload if room is None else message.payload[:room]
            room = room if room is None else room - len(heard)
            n['bytes_written'] += len(heard)
            self.panel.i2c_write(heard)
        if fault and fault.errno and result >= 0:
            result = -fault.errno
        if result < 0:
            self.counters.errors[errno.errorcode.get(-result, str(-result))] += 1
        bits = bus_bits(messages)
        self.counters.bits += bits
        self.log.i2c(transfer.t_ns, messages, result)
        return result, received, self.wait(fault) + (bits / self.speed if self.speed else 0)

    def spi(self, transfer):
        n, hold = self.counters.n, 0.0
        n['spi_transfers'] += 1
        high = lines.level(self.dc, default=1)
        fault = self.faults.strike('spi', sum(message.size for message in transfer.messages))
        failed = bool(fault and fault.errno)
        for message in transfer.messages:
            n['spi_bytes'] += message.size
            if self.speed and message.hz:
                hold += 8 * message.size / message.hz
            self.log.spi(transfer.t_ns, message, high)
            if self.plugged and not failed and message.address == self.chip_select:
                self.panel.spi_write(message.payload, high)
        return -fault.errno if failed else 0, b'', hold + self.wait(fault)

    @staticmethod
    def wait(fault):
        return fault.rule.get('delay', 0) if fault else 0

    # -- the plug

    def unplug(self):
        with self.lock:
            self.plugged = False

    def plug(self):
        """Plugging in resets the panel; its RAM then holds noise."""
        with self.lock:
            if not self.plugged:
                self.panel.power_on()
            self.plugged = True

    # -- looking at it

    def picture(self):
        with self.lock:
            self.panel.settle()
            key = self.panel, self.panel.version
            if self.rendered[0] != key:
                self.rendered = key, self.panel.render()
            return self.rendered[1]

    def hash(self):
        return picture_hash(self.picture())

    def display(self):
        with self.lock:
            return self.panel.registers()

    def status(self):
        with self.lock:
            counters = dict(self.counters.describe(), command_bytes=self.panel.command_bytes,
                            data_bytes=self.panel.data_bytes)
            return {'panel': self.name, 'display': self.display(), 'counters': counters,
                    'commands': dict(self.panel.commands), 'warnings': dict(self.panel.warnings),
                    'hash': self.hash(), 'plugged': self.plugged, 'speed': self.speed,
                    'faults': self.faults.describe(), 'log': self.log.path,
                    'last_transfer': self.last_ns / 1e9, 'now': time.monotonic()}

    def wait_for_silence(self, quiet, timeout):
        """Until the bus was silent for `quiet` seconds; returns the time of the last transfer."""
        with self.lock:
            start = time.monotonic()
            while True:
                now = time.monotonic()
                since = now - max(start, self.last_ns / 1e9)
                if since >= quiet:
                    return self.last_ns / 1e9
                if now - start >= timeout:
                    raise TimeoutError('the bus was never silent for %g s' % quiet)
                self.changed.wait(min(quiet - since, start + timeout - now) + 0.001)

    def wait_for_change(self, old, timeout):
        """Until the picture's hash differs from `old`; returns the time of that transfer and the new hash."""
        with self.lock:
            end, version = time.monotonic() + timeout, None
            while True:
                if version != self.panel.version:
                    version, new = self.panel.version, self.hash()
                    if new != old:
                        return self.last_ns / 1e9, new
                left = end - time.monotonic()
                if left <= 0:
                    raise TimeoutError('the picture did not change in %g s' % timeout)
                self.changed.wait(left)
