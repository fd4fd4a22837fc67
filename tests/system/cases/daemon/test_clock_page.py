"""The time on the panel: as a page by day, alone at night, and replaced as soon as the value needs attention or a key is pressed."""
import bed
from golden import Frame
from rigclient import rig
from standing_clock import StandingClock
from test_pictures import KINDS, SECONDS

A_DAY = 24 * 60 * 60        # the night before the machine's afternoon is older than the server's certificate
HOME_AFTER = 30             # seconds without a key after which the night shows its clock again


class ClockPage(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.sections = {'Alarms': {kind: {'Enabled': False} for kind in KINDS}}
        self.sections['Alarms']['UrgentLow']['AllowUnsafe'] = True

    def at(self, name, later=0):
        """The service has the readings of a golden frame, and the clock is stopped at its time."""
        frame = Frame(name)
        self.world.change(people=[frame.person(frame.now + later)])
        return StandingClock(frame.now + later)

    def at_night(self, name):
        self.sections['Light'] = {'Mode': 'night', 'NightShows': 'clock'}
        return self.at(name, A_DAY)

    def test_by_day_the_clock_page_and_the_value_take_turns(self):
        self.sections['Screens'] = {'Rotate': 'clock'}
        with self.at('clock-page'):
            self.start()
            self.expect_picture('clock-page', SECONDS)
            self.expect_picture('glance-mmol', SECONDS)

    def test_at_night_the_clock_stands_alone_and_a_press_brings_the_value_for_a_while(self):
        with self.at_night('night-clock-page'):
            self.start()
            self.expect_picture('night-clock-page', SECONDS)
            before = self.asked('/llu/connections')
            rig('button', bed.BUTTON, 'tap', 60)
            self.expect_picture('night-glance', 5)
            self.expect_picture('night-clock-page', HOME_AFTER + 10)
            self.assertLessEqual(self.asked('/llu/connections') - before, 1)    # the poll of the minute: the press asked nobody


def add(name, what):
    def test(self):
        with self.at_night(name):
            self.start()
            self.expect_picture(name, SECONDS)
    setattr(ClockPage, 'test_at_night_the_value_takes_the_place_of_the_clock_when_it_is_' + what, test)


for chosen, reason in (('night-out-low', 'out_of_target'), ('night-ageing', 'late'), ('night-stale-phone', 'missing_for_long')):
    add(chosen, reason)
