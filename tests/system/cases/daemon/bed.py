"""The common start of all tests of the installed program."""
import calendar
import os
import time
import unittest

import installation
import service
from golden import Frame
from llu.server import Service
from llu.world import World
from panel import pictures
from rigclient import rig, rig_bytes, status

RESULTS = '/tmp/results'
BUTTON = 5
WHOLE = 250         # milliseconds without a transfer: the picture is complete. In the middle of one, on SPI, 71 were seen
SYNCHRONISED = '/run/systemd/timesync/synchronized'     # the time service's mark; the daemon believes the clock while it is there
DAY = calendar.timegm((2026, 11, 21, 14, 0, 0))         # the golden frames' afternoon

# the authority is a little older than the time that it is needed at
time.clock_settime(time.CLOCK_REALTIME, DAY - 60 * 60)
CERTIFICATE, KEY = installation.install()


class ProgramTest(unittest.TestCase):
    """A working panel, a responding service, one person with an hour of values in range; the program is stopped."""

    def setUp(self):
        # the panels show what depends on the time of day, so the machine's clock stands where the frames' does
        time.clock_settime(time.CLOCK_REALTIME, DAY)
        for words in (('clear',), ('plug',), ('speed', 'off'), ('panel', 'ssd1306-128x64'), ('reset-counters',)):
            rig(*words)
        self.panel, self.unit, self.sections = 'ssd1306-128x64', 'mmol/L', {}
        self.world = World()
        self.world.change(people=[{'uom': 0, 'readings': self.quiet_hour()}])
        self.service = Service(self.world, CERTIFICATE, KEY)
        self.service.up()
        self.addCleanup(self.service.down)
        self.addCleanup(service.stop)
        installation.forget()
        self.clock_is_synchronised(True)
        installation.store_password(self.world.password)

    @staticmethod
    def clock_is_synchronised(yes):
        os.makedirs(os.path.dirname(SYNCHRONISED), exist_ok=True)
        if yes:
            open(SYNCHRONISED, 'w').close()
        elif os.path.exists(SYNCHRONISED):
            os.unlink(SYNCHRONISED)

    @staticmethod
    def quiet_hour():
        now = int(time.time())
        return [[now - 60 * minute, 101 + minute // 6] for minute in range(60, -1, -1)]

    def measure(self, readings, **more):
        """Replaces the readings of the person; the sensor stays the same."""
        person = self.world.people[0]
        self.world.change(people=[dict({'uom': person.uom, 'patientId': person.patientId, 'sensorStarted': person.sensorStarted,
                                        'readings': readings}, **more)])

    def start(self, **display):
        """Configures and starts the program; returns when it is ready."""
        usual = {'Unit': self.unit, 'LibreLinkUp': {'Email': self.world.email}, 'Display': dict({'Panel': self.panel}, **display),
                 'Button': {'Chip': 'pinctrl-bcm2835', 'Line': BUTTON}}
        service.configure(**dict(usual, **self.sections))
        self.journal = service.Journal()
        service.start()

    def start_hat(self, hat):
        """Configures and starts the program with a hat, which defines bus, lines and keys."""
        service.configure(Unit=self.unit, Hat=hat, LibreLinkUp={'Email': self.world.email})
        self.journal = service.Journal()
        service.start()

    def start_with_picture(self):
        self.start()
        self.wait_for_reading()

    def wait_for_reading(self, seconds=150):
        """Waits until the service was polled, the daemon has the response, and the picture has been sent."""
        service.wait_for(lambda: self.asked('/llu/connections'), seconds, 'a poll')
        service.wait_for(service.reading, seconds, 'a reading')
        rig('idle', 300, seconds)

    def asked(self, path):
        with self.world.lock:
            return sum(request['path'] == path for request in self.world.requests)

    # -- pictures

    def shown(self):
        return picture()

    def shown_meanwhile(self, seconds=3):
        """All different pictures of these seconds; the newest point alternates, so there are two without other changes."""
        seen, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            rig('idle', WHOLE)                          # a picture that is half sent is none
            rows = self.shown()
            if rows not in seen:
                seen.append(rows)
            time.sleep(0.1)
        return seen

    def expect_picture(self, name, seconds, rows=None):
        """Checks that the panel shows a golden frame, or its upper rows, within a number of seconds."""
        expected = Frame(name).rows[:rows]
        end = time.monotonic() + service.TIMEOUT_FACTOR * seconds
        while True:
            seen = picture()[:rows]
            if seen == expected:
                return
            if time.monotonic() > end:
                self.differ(name, expected, [seen])
            time.sleep(0.2)

    def differ(self, name, expected, seen):
        """Fails with the most similar picture, and stores it."""
        os.makedirs(RESULTS, exist_ok=True)

        def distance(rows):
            return sum(a != b for x, y in zip(rows, expected) for a, b in zip(x, y))
        nearest = min(seen, key=distance)
        for what, rows in (('expected', expected), ('seen', nearest)):
            with open('%s/%s.%s.png' % (RESULTS, name, what), 'wb') as file:
                file.write(pictures.png(rows, 4))
        self.fail('%s: the nearest of %d pictures differs in %d pixels:\n%s' % (
            name, len(seen), distance(nearest), pictures.text(nearest)))

    def assert_blank(self):
        """Checks that the visible memory is empty and the panel is off."""
        seen = status('display')
        self.assertEqual((seen['display_on'], seen['memory_empty']), (False, True))


def picture():
    return pictures.rows_of(rig_bytes('pbm'))


def recorded(folder='/tmp/recorded'):
    """Ends a recording; returns its pictures."""
    count = int(rig('record', 'off', folder))
    out = []
    for i in range(count):
        with open('%s/%05d.pbm' % (folder, i), 'rb') as file:
            out.append(pictures.rows_of(file.read()))
    return out
