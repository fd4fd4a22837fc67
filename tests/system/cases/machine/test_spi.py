"""/dev/spidev0.0 with D/C and reset on GPIO lines."""
import os
import time
import unittest

import raw_bus
import raw_lines
from rigclient import rig, status

CHIP = 'pinctrl-bcm2835'


class SpiBus(unittest.TestCase):
    def setUp(self):
        rig('panel', 'ssd1306-128x64', 'dc=24', 'reset=25')
        rig('reset-counters')
        rig('gpio', 25, 1)

    def tearDown(self):
        rig('panel', 'ssd1306-128x64')

    def draw(self):
        fd = os.open('/dev/spidev0.0', os.O_RDWR)
        rig('gpio', 24, 0)
        os.write(fd, raw_bus.INIT[1:] + b'\xaf' + raw_bus.WHOLE_WINDOW)
        rig('gpio', 24, 1)
        os.write(fd, raw_bus.checkerboard(16))
        os.close(fd)

    def test_the_DC_line_tells_commands_from_data(self):
        self.draw()
        self.assertTrue(status('display', 'lit'))
        self.assertEqual(status('counters', 'spi_bytes'), 24 + 1 + 6 + 1024)
        self.assertEqual(rig('text').split('\n')[0][:32], '\u2588' * 16 + ' ' * 16)

    def test_a_pulse_on_the_reset_line_switches_it_off(self):
        self.draw()
        # the level is driven by a program, as a driver does it, and back before the next transfer
        for level in (0, 1):
            fd = raw_lines.request(CHIP, 25, raw_lines.OUTPUT, level)
            time.sleep(0.02)
            os.close(fd)
        end = time.monotonic() + 5
        while status('display', 'lit') and time.monotonic() < end:
            time.sleep(0.05)
        self.assertFalse(status('display', 'lit'))
        self.draw()
        self.assertTrue(status('display', 'lit'))
