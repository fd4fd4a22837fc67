"""The header's chip of lines: names, levels and edges."""
import os
import unittest

import raw_lines
from rigclient import rig

CHIP = 'pinctrl-bcm2835'    # by its label: a machine has other chips too, and their numbers are any


class GpioLines(unittest.TestCase):
    def request(self, *words):
        fd = raw_lines.request(CHIP, *words)
        self.addCleanup(os.close, fd)
        return fd

    def test_the_chip_and_its_lines_are_named_as_on_a_pi(self):
        self.assertIn(CHIP, dict(raw_lines.chips()))
        self.assertEqual([raw_lines.name_of(CHIP, offset) for offset in (0, 2, 27)], ['ID_SDA', 'GPIO2', 'GPIO27'])

    def test_a_request_with_pull_up_reads_1(self):
        rig('gpio', 22, 0)
        self.assertEqual(raw_lines.level(self.request(22, raw_lines.INPUT | raw_lines.PULL_UP)), 1)

    def test_every_edge_of_a_button_is_seen(self):
        rig('gpio', 17, 1)
        fd = self.request(17, raw_lines.INPUT | raw_lines.RISING | raw_lines.FALLING)
        rig('button', 17, 'seq', 50, 50, 50)
        self.assertEqual(raw_lines.edges(fd, 4), [(0, 17), (1, 17), (0, 17), (1, 17)])
