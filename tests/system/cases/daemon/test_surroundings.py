"""What happens around the program: the network goes, the clock is wrong."""
import time

import bed
import installation
import service
from rigclient import rig

HOURS = 2 * 60 * 60


class Surroundings(bed.ProgramTest):
    def ask_by_key(self):
        """A key asks at once when the last request is old enough."""
        time.sleep(31)
        rig('button', bed.BUTTON, 'tap', 60)

    def test_without_a_way_out_the_panel_says_so_and_it_heals_by_itself(self):
        self.service.down()
        self.panel = 'ssd1306-128x32'
        rig('panel', self.panel)
        self.start()
        self.expect_picture('small-cause-wifi', 40)
        self.service.up()
        installation.run('ip', 'route', 'add', 'default', 'dev', 'lo')
        self.addCleanup(installation.run, 'ip', 'route', 'del', 'default', 'dev', 'lo')
        self.ask_by_key()
        service.wait_for(service.reading, 20, 'a reading')

    def test_with_a_wrong_clock_no_value_is_shown_until_it_is_set(self):
        self.clock_is_synchronised(False)
        self.world.change(ahead=HOURS)
        self.start()
        self.expect_picture('cause-clock', 40)
        self.assertIsNone(service.reading())
        time.clock_settime(time.CLOCK_REALTIME, time.time() + HOURS)
        self.addCleanup(lambda: time.clock_settime(time.CLOCK_REALTIME, time.time() - HOURS))
        self.clock_is_synchronised(True)
        self.world.change(ahead=0, people=[{'uom': 0, 'readings': self.quiet_hour()}])
        self.ask_by_key()
        service.wait_for(service.reading, 20, 'a reading')
