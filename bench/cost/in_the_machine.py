"""in_the_machine.py MINUTES PRESSES: the part of machine.py that runs in the machine."""
import statistics
import subprocess
import sys
import threading
import time
import uuid

sys.dont_write_bytecode = True
sys.path[:0] = ['/opt/tests/cases/daemon', '/usr/lib/rig']
import bed  # noqa: E402
import service  # noqa: E402
from rigclient import rig  # noqa: E402
from test_idle import switches  # noqa: E402

SETTLED = 60        # seconds after the first reading: what only the start needed has been given back
WATCHED = 60        # seconds in which wake-ups are counted
KEEP_ALIVE = ('https://api.libreview.io', '/etc/ssl/certs/ca-certificates.crt')


class Cost(bed.ProgramTest):
    """One person with a measuring sensor, the daemon, and rival.py; both poll once a minute."""

    def runTest(self):
        """Does nothing, because measure() measures."""

    def set_up(self):
        self.setUp()
        self.person, self.over = str(uuid.uuid4()), threading.Event()
        self.go_on()
        threading.Thread(target=self.sensor, daemon=True).start()

    def go_on(self):
        self.world.change(people=[{'patientId': self.person, 'uom': 0, 'readings': self.quiet_hour()}])

    def sensor(self):
        while not self.over.wait(20):
            self.go_on()

    def start_both(self, minutes):
        rig('gpio', bed.BUTTON, 1)
        service.configure(Unit=self.unit, LibreLinkUp={'Email': self.world.email, 'PollInterval': '00:01:00'}, Display={'Panel': self.panel},
                          Button={'Chip': 'pinctrl-bcm2835', 'Line': bed.BUTTON})
        service.start()
        self.wait_for_reading()
        self.rival = subprocess.Popen(('/usr/bin/python3', '/opt/cost/rival.py') + KEEP_ALIVE +
                                      (self.world.email, self.world.password, '/run/rival', str(minutes + 10), '60'))

    def presses(self, count):
        waits = []
        for _ in range(count):
            rig('idle', 300)
            pressed = float(rig('button', bed.BUTTON, 'tap', 60).split()[0])
            time.sleep(2)
            with open(rig('flush')) as log:
                lines = [line.split() for line in log]
            after = [float(words[0]) for words in lines if float(words[0]) > pressed and words[1] == 'i2c' and words[3] == 'W']
            waits += [(after[0] - pressed) * 1000] if after else []
        return waits


def resident(pid):
    with open('/proc/%d/status' % pid) as file:
        return next(int(line.split()[1]) for line in file if line.startswith('VmRSS')) / 1024


def wake_ups(pid):
    with open('/proc/%d/status' % pid) as file:
        return next(int(line.split()[1]) for line in file if line.startswith('voluntary_ctxt_switches'))


def main(minutes, presses):
    cost = Cost()
    cost.set_up()
    begin = time.monotonic()
    cost.start_both(minutes)
    try:
        ours, rival = service.main_pid(), cost.rival.pid

        def memory(when):
            print('%s: %.1f MiB, Python %.1f MiB' % (when, resident(ours), resident(rival)), flush=True)
        time.sleep(SETTLED)
        memory('after the start')
        before, rivals = sum(switches().values()), wake_ups(rival)
        time.sleep(WATCHED)
        print('wake-ups a second: %.1f, Python %.1f' % ((sum(switches().values()) - before) / WATCHED, (wake_ups(rival) - rivals) / WATCHED), flush=True)
        waits = cost.presses(presses)
        print('press to first byte: median %.0f ms of %d, %.0f to %.0f' % (statistics.median(waits), len(waits), min(waits), max(waits)), flush=True)
        time.sleep(max(0, begin + 11 * 60 - time.monotonic()))
        memory('after ten polls')
        time.sleep(max(0, begin + minutes * 60 - time.monotonic()))
        memory('after %d minutes, %d requests of both' % (minutes, cost.asked('/llu/connections')))
        if service.main_pid() != ours or cost.rival.poll() is not None:
            sys.exit('one of them has ended meanwhile')
    finally:
        cost.over.set()
        cost.rival.terminate()
        cost.doCleanups()


main(int(sys.argv[1]), int(sys.argv[2]))
