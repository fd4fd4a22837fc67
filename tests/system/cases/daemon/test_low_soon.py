"""The warning before a low: panel, status and an ntfy server."""
import time

import bed
import service
from golden import Frame
from listener import Listener
from rigclient import rig
from standing_clock import StandingClock

ROWS = 46           # of the ringing picture: the value; the words below name the keys of another device


class LowSoon(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.ntfy = Listener()
        self.addCleanup(self.ntfy.end)
        self.sections = {'LibreLinkUp': {'Email': self.world.email, 'PollInterval': '00:01:00'}, 'Alarms': {'LowSoon': {'Enabled': True}},
                         'Notifications': {'Ntfy': {'Server': self.ntfy.address, 'Topic': 'bedside'}}}

    @staticmethod
    def active():
        """The alarms that are on, with their phases."""
        alarms = service.told().get('alarms')
        return {alarm['kind']: alarm['phase'] for alarm in alarms['active']} if alarms else {}

    def test_it_is_shown_and_sent_before_the_low_and_its_answer_silences_no_low(self):
        frame = Frame('ringing-low-soon-a')
        falling = frame.readings(frame.now)
        self.measure(falling, arrow=1)
        with StandingClock(frame.now):
            self.start()
            self.expect_picture(frame.name, 90, ROWS)
            service.wait_for(lambda: 'Low soon' in self.ntfy.titles(), 30, 'a message')
            service.wait_for(lambda: self.active() == {'lowSoon': 'ringing'}, 10, 'the warning in status')
            self.assertEqual(service.reading()['valueMgPerDl'], 76)
            time.sleep(2)                               # a key answers only what could be noticed for a second
            rig('button', bed.BUTTON, 'tap', 60)
            service.wait_for(lambda: self.active() == {'lowSoon': 'snoozed'}, 10, 'the answer')

            self.measure(falling + [[frame.now, 67]], arrow=1)
            service.wait_for(lambda: self.active() == {'low': 'ringing'}, 70, 'the low')
            service.wait_for(lambda: 'Low' in self.ntfy.titles(), 30, 'a message of the low')
        self.assertEqual(self.ntfy.titles(), ['Low soon', 'Low'])
