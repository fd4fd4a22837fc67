"""Failures of bus and panel: each is logged once, and a complete picture follows soon after its end."""
import time

import bed
import service
from golden import Frame
from rigclient import rig, status
from standing_clock import StandingClock

RETURN = 5          # seconds from the end of a failure to the right picture, on I2C
ANEW = 60           # seconds; SPI cannot tell, so registers and picture are sent again so often
FAILURES = {        # what the bus does, and for how long
    'no acknowledge': (('fault',), 3),
    'an input output error': (('fault', 'errno=EIO'), 3),
    'a time out': (('fault', 'errno=ETIMEDOUT'), 3),
    'a failure in the middle of a message': (('fault', 'errno=EIO', 'after_bytes=9', 'min_len=10'), 3),
    'a bus that is stuck for a second': (('fault', 'errno=ETIMEDOUT', 'delay=1', 'count=3'), 3),
    'a panel that lost its power for an instant': (('power-cycle',), 0),
    'a panel that is plugged in again': (('unplug',), 3),
}


class Failures(bed.ProgramTest):
    """The wall clock is stopped, so there are only two right pictures: with the newest point small and large."""

    def right_pictures(self):
        seen = self.shown_meanwhile()
        self.assertLessEqual(len(seen), 2)
        return seen

    def test_after_each_failure_of_the_bus_the_picture_is_right_again(self):
        frame = Frame('glance-mmol')
        self.world.change(people=[frame.person(frame.now)])
        with StandingClock(frame.now):
            self.start()
            self.expect_picture(frame.name, 90)
            right = self.right_pictures()
            for name, (words, seconds) in FAILURES.items():
                with self.subTest(name):
                    self.fail_once(words, seconds, right)
            self.assertEqual(service.restarts(), 0)

    def fail_once(self, words, seconds, right):
        journal = service.Journal()
        cut = any(word.startswith('after_bytes') for word in words)
        rig('record', 'on')
        rig(*words)
        time.sleep(seconds)
        if cut:
            rig('record', 'on')     # the rest of a cut message stays on the panel until the bus works again
        rig('clear')
        rig('plug')
        service.wait_for(lambda: self.shown() in right, RETURN, 'the right picture')
        time.sleep(2)
        wrong = [rows for rows in bed.recorded()[cut:] if any(map(any, rows)) and rows not in right]
        self.assertEqual(len(wrong), 0, bed.pictures.text(wrong[0]) if wrong else '')
        self.assertLessEqual(journal.count('Panel:'), 2, 'a failure is said once, its end once')

    def test_a_panel_on_spi_is_right_again_within_a_minute(self):
        frame = Frame('glance-mmol')
        self.world.change(people=[frame.person(frame.now)])
        rig('panel', 'sh1106-128x64', 'dc=24', 'reset=25')
        with StandingClock(frame.now):
            self.start_hat('waveshare-1.3-hat')
            self.expect_picture(frame.name, 90)
            right = self.right_pictures()
            rig('power-cycle')
            service.wait_for(lambda: status('display', 'lit') and self.shown() in right, ANEW + RETURN, 'the right picture')
