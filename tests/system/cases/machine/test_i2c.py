"""/dev/i2c-1 with the emulated panel behind it."""
import errno
import os
import time
import unittest

import raw_bus
from rigclient import rig, status

FULL, NOTHING = '\u2588', ' '


class I2cBus(unittest.TestCase):
    def setUp(self):
        for words in (('panel', 'ssd1306-128x64'), ('clear',), ('plug',), ('speed', 'off'), ('reset-counters',)):
            rig(*words)
        self.fd = raw_bus.open_bus()

    def tearDown(self):
        os.close(self.fd)

    def write_fails_with(self, name, payload=b'\x00\xe3'):
        with self.assertRaises(OSError) as caught:
            os.write(self.fd, payload)
        self.assertEqual(errno.errorcode[caught.exception.errno], name)

    def test_a_drawn_picture_is_seen_and_counted(self):
        raw_bus.draw(self.fd, raw_bus.checkerboard())
        seen = status()
        self.assertTrue(seen['display']['lit'])
        self.assertEqual(seen['warnings'], {})
        self.assertEqual((seen['counters']['transfers'], seen['counters']['bytes_written']), (11, 25 + 7 + 8 * 129 + 2))
        lines = rig('text').split('\n')
        self.assertEqual(lines[0][:16], FULL * 8 + NOTHING * 8)
        self.assertEqual(lines[4][:16], NOTHING * 8 + FULL * 8)

    def test_the_status_byte_can_be_read(self):
        self.assertTrue(raw_bus.functions(self.fd) & 1)
        off = raw_bus.write_then_read(self.fd, 0x3C, b'\x00\xae', 1)
        on = raw_bus.write_then_read(self.fd, 0x3C, b'\x00\xaf', 1)
        self.assertEqual((off[0] & 0x40, on[0] & 0x40), (0x40, 0))

    def test_another_address_is_not_acknowledged(self):
        os.close(self.fd)
        self.fd = raw_bus.open_bus(0x3D)
        self.write_fails_with('EREMOTEIO')

    def test_a_panel_plugged_in_again_is_dark(self):
        raw_bus.draw(self.fd, raw_bus.checkerboard())
        rig('unplug')
        self.write_fails_with('EREMOTEIO')
        rig('plug')
        os.write(self.fd, b'\x00\xe3')
        self.assertFalse(status('display', 'lit'))

    def test_faults_strike_as_often_as_they_are_told(self):
        rig('fault', 'errno=EIO', 'skip=1', 'count=2')
        os.write(self.fd, b'\x00\xe3')
        self.write_fails_with('EIO')
        self.write_fails_with('EIO')
        os.write(self.fd, b'\x00\xe3')

    def test_a_transfer_can_hang_and_fail(self):
        rig('fault', 'errno=ETIMEDOUT', 'count=1', 'delay=0.2')
        begin = time.monotonic()
        self.write_fails_with('ETIMEDOUT')
        self.assertGreater(time.monotonic() - begin, 0.19)

    def test_a_message_that_fails_in_the_middle_arrives_in_part(self):
        raw_bus.draw(self.fd, bytes(1024))
        os.write(self.fd, b'\x00' + raw_bus.WHOLE_WINDOW)
        rig('fault', 'after_bytes=5', 'count=1')
        self.write_fails_with('EREMOTEIO', b'\x40' + b'\xff' * 128)
        self.assertEqual(rig('text').split('\n')[0].rstrip(), FULL * 4)

    def test_a_slow_bus_is_as_slow_as_its_wire(self):
        rig('speed', 100000)
        begin = time.monotonic()
        os.write(self.fd, b'\x40' + bytes(1024))
        self.assertGreater(time.monotonic() - begin, 0.0924 * 0.99)

    def test_pictures_are_recorded_and_waited_for(self):
        raw_bus.draw(self.fd, bytes(1024))
        dark = rig('hash')
        rig('record', 'on')                     # begins with the present one
        os.write(self.fd, b'\x00\xa7')
        os.write(self.fd, b'\x00\xa6')
        self.assertEqual(rig('wait-change', 'none').split()[1], dark)
        self.assertEqual(rig('record', 'off', '/tmp/recorded'), '3')
        rig('idle', 100)

    def test_the_byte_log_holds_every_message(self):
        os.write(self.fd, b'\x00\xe3')
        with open(rig('flush')) as log:
            self.assertTrue(log.read().rstrip().endswith(' i2c 3c W 2 00e3'))
