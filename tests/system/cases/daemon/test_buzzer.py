"""The buzzer's line: silent, then the pattern of an urgent low, then silent at the key."""
import time

import bed
import service
from lines import Watch, level
from rigclient import rig

BUZZER = 18
TONES = 5           # of an urgent low, 120 ms each and 80 ms apart
BETWEEN = 0.5       # a longer silence ends a group of tones: the pauses are 500 to 1500 ms
QUIET = 5           # seconds in which more than one group would have to come


class Buzzer(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.edges = []
        watch = Watch(BUZZER, lambda high: self.edges.append((time.monotonic(), high)))
        self.addCleanup(watch.end)

    @staticmethod
    def quiet_hour():
        """A low without other alarms; the value changes, so that the frozen alarm does not ring."""
        now = int(time.time())
        return [[now - 60 * minute, 44 + minute % 3] for minute in range(60, -1, -1)]

    def start(self):
        service.configure(Unit=self.unit, LibreLinkUp={'Email': self.world.email}, Display={'Panel': self.panel},
                          Button={'Chip': 'pinctrl-bcm2835', 'Line': bed.BUTTON},
                          Buzzer={'Chip': 'pinctrl-bcm2835', 'Line': BUZZER})
        service.start()

    def groups(self):
        """The number of tones of each group; the last group may be incomplete."""
        rises = [at for at, high in self.edges if high]
        counts = [1] if rises else []
        for before, at in zip(rises, rises[1:]):
            if at - before > BETWEEN:
                counts.append(0)
            counts[-1] += 1
        return counts

    def two_groups_of_five(self):
        """The last group may be incomplete; on a slow machine a pause can split an earlier one."""
        complete = self.groups()[:-1]
        return [TONES, TONES] in [complete[i:i + 2] for i in range(len(complete))]

    def test_an_urgent_low_sounds_in_groups_of_five_until_a_key_is_pressed(self):
        self.assertEqual(level(BUZZER), 0)
        self.start()
        service.wait_for(self.two_groups_of_five, 90, 'two groups of five tones, one after the other')

        rig('button', bed.BUTTON, 'tap', 60)
        time.sleep(1)
        heard = len(self.edges)
        time.sleep(QUIET)
        self.assertEqual((len(self.edges), level(BUZZER)), (heard, 0))

    def test_a_stop_in_the_middle_of_the_sound_leaves_the_line_silent(self):
        self.start()
        service.wait_for(lambda: self.groups(), 60, 'a tone')
        service.stop()
        heard = len(self.edges)
        time.sleep(QUIET)
        self.assertEqual((len(self.edges), level(BUZZER)), (heard, 0))
