"""The wake-ups of the daemon when idle."""
import glob
import time

import bed
import service
from rigclient import status

SECONDS = 20
PER_SECOND = 6      # context switches: the screen's second, and each wait for the bus on its way; docs/idle.md


class IdleDaemon(bed.ProgramTest):
    def test_it_wakes_up_for_the_seconds_of_the_screen_only(self):
        self.start_with_picture()
        time.sleep(10)
        begin, transfers, at = switches(), status('counters', 'transfers'), time.monotonic()
        time.sleep(SECONDS)
        took = time.monotonic() - at
        woken = {name: count - begin.get(name, 0) for name, count in switches().items()}
        per_second = sum(woken.values()) / took
        busy = ', '.join('%s %d' % item for item in sorted(woken.items(), key=lambda item: -item[1]) if item[1])
        print('        %.1f wake-ups a second, %d transfers in %d s: %s' % (
            per_second, status('counters', 'transfers') - transfers, took, busy))
        self.assertLess(per_second, PER_SECOND)


def switches():
    """Voluntary context switches of each thread since its start."""
    out = {}
    for task in glob.glob('/proc/%d/task/*' % service.main_pid()):
        with open(task + '/status') as file:
            fields = dict(line.rstrip('\n').split(':\t', 1) for line in file if ':\t' in line)
        out['%s/%s' % (fields['Name'], fields['Pid'])] = int(fields['voluntary_ctxt_switches'])
    return out
