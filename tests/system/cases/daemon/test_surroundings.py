"""Failures outside the program: no network, a wrong clock."""
import time

import bed
import installation
import service
from rigclient import rig

HOURS = 2 * 60 * 60
FLOOR = 60          # seconds between two requests without a key


class Surroundings(bed.ProgramTest):
    """The service is on loopback, the only network of this machine."""

    @staticmethod
    def pull():
        installation.run('ip', 'link', 'set', 'lo', 'down')

    @staticmethod
    def plug():
        installation.run('ip', 'link', 'set', 'lo', 'up')
        installation.run('ip', 'route', 'replace', 'default', 'dev', 'lo')

    def setUp(self):
        super().setUp()
        self.addCleanup(installation.run, 'ip', 'route', 'flush', 'default')
        self.addCleanup(self.plug)

    def test_without_a_network_the_panel_says_so_and_its_return_is_enough(self):
        self.pull()
        self.panel = 'ssd1306-128x32'
        rig('panel', self.panel)
        self.start()
        self.expect_picture('small-cause-wifi', 40)
        self.plug()
        service.wait_for(lambda: self.asked('/llu/connections'), FLOOR + 20, 'a poll')
        service.wait_for(service.reading, 20, 'a reading')

    def test_a_network_that_is_pulled_later_is_named_and_the_value_stays(self):
        self.plug()
        self.start_with_picture()
        self.pull()
        time.sleep(31)                                  # then a key asks at once; that spares the schedule's two minutes
        rig('button', bed.BUTTON, 'tap', 60)
        service.wait_for(lambda: service.told()['connection']['cause'] == 'networkDown', 40, 'the word that there is no network')
        self.assertTrue(service.reading())

    def test_with_a_wrong_clock_the_date_of_the_service_tells_the_age(self):
        self.clock_is_synchronised(False)
        self.world.change(ahead=HOURS, people=[{'uom': 0, 'readings': [[at + HOURS, value] for at, value in self.quiet_hour()]}])
        self.start()
        service.wait_for(service.reading, 60, 'a reading')
        self.assert_fresh()
        # The service reads the clock that is set below: no answer may be on its way, and its lead ends with the step.
        service.wait_for(self.asked_for_history, 60, 'the history')
        time.sleep(2)
        self.set_clock(HOURS)
        self.world.change(ahead=0)
        self.addCleanup(self.set_clock, -HOURS)
        self.clock_is_synchronised(True)
        time.sleep(3)
        self.assert_fresh()
        self.assertEqual(self.asked('/llu/connections'), 1)

    def asked_for_history(self):
        with self.world.lock:
            return any(request['path'].endswith('/graph') for request in self.world.requests)

    def assert_fresh(self):
        told = service.told()
        self.assertEqual(told['freshness'], 'fresh')
        self.assertLess(told['reading']['ageSeconds'], 300)

    @staticmethod
    def set_clock(seconds):
        time.clock_settime(time.CLOCK_REALTIME, time.time() + seconds)
