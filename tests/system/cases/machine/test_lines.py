"""/dev/gpiochip0: names, levels and edges."""
import subprocess
import time
import unittest

from rigclient import rig


def output(*words):
    return subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout.decode()


class GpioLines(unittest.TestCase):
    def test_the_chip_and_its_lines_are_named_as_on_a_pi(self):
        self.assertIn('pinctrl-bcm2835', output('gpiodetect'))
        self.assertEqual(output('gpiofind', 'GPIO27').strip(), 'gpiochip0 27')

    def test_a_request_with_pull_up_reads_1(self):
        rig('gpio', 22, 0)
        self.assertEqual(output('gpioget', '--bias=pull-up', 'gpiochip0', '22').strip(), '1')

    def test_every_edge_of_a_button_is_seen(self):
        rig('gpio', 17, 1)
        monitor = subprocess.Popen(['gpiomon', '--num-events=4', '--format=%e %o', 'gpiochip0', '17'],
                                   stdout=subprocess.PIPE)
        end = time.monotonic() + 10
        while 'gpiomon' not in output('gpioinfo', 'gpiochip0') and time.monotonic() < end:
            time.sleep(0.1)
        rig('button', 17, 'seq', 50, 50, 50)
        self.assertEqual(monitor.communicate(timeout=20)[0].decode().split('\n')[:4], ['0 17', '1 17', '0 17', '1 17'])
