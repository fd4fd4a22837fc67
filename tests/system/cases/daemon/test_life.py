"""Start, stop and every kind of crash: the panel never keeps a picture that is no longer updated."""

import bed
import service
from rigclient import rig, status

WATCHDOG = 30       # seconds, WatchdogSec= of the unit


class Life(bed.ProgramTest):
    def restarted_after(self, harm):
        """Makes the process fail; waits until systemd has detected it and started another process."""
        old, restarts = service.main_pid(), service.restarts()
        harm()
        service.wait_for(lambda: service.main_pid() not in (0, old), WATCHDOG + 40, 'another process')
        self.assertEqual(service.restarts(), restarts + 1)

    def test_it_is_ready_draws_and_says_how_it_is(self):
        self.start_with_picture()
        self.assertEqual(service.shown('SubState'), 'running')
        self.assertNotEqual(service.shown('StatusText'), '')
        self.assertTrue(status('display', 'lit'))

    def test_kill_9_leaves_the_panel_blank_and_it_comes_back(self):
        self.start_with_picture()
        rig('record', 'on')
        self.restarted_after(lambda: service.kill('KILL'))
        service.wait_for(lambda: status('display', 'lit'), 60, 'light on the panel')
        self.assertIn([bytes(128)] * 64, bed.recorded())

    def test_a_stopped_process_is_restarted_by_the_watchdog(self):
        self.start_with_picture()
        rig('record', 'on')
        self.restarted_after(lambda: service.kill('STOP'))
        service.wait_for(lambda: status('display', 'lit'), 60, 'light on the panel')
        self.assertEqual(self.journal.count('Watchdog timeout'), 1)
        self.assertIn([bytes(128)] * 64, bed.recorded())

    def test_a_loop_that_hangs_is_restarted_by_the_watchdog_although_the_others_run(self):
        self.start_with_picture()
        self.addCleanup(rig, 'clear')
        self.restarted_after(lambda: rig('fault', 'errno=ETIMEDOUT', 'delay=%d' % (WATCHDOG + 5), 'count=1'))
        service.wait_for(lambda: status('display', 'lit'), 60, 'light on the panel')
        self.assertEqual(self.journal.count('Watchdog timeout'), 1)

    def test_it_is_restarted_however_often_it_dies(self):
        self.start()
        for _ in range(4):
            self.restarted_after(lambda: service.kill('KILL'))
            service.wait_for(lambda: service.shown('SubState') == 'running', 60, 'running again')

    def test_a_reload_refuses_an_invalid_configuration_and_takes_a_valid_one_in_the_same_process(self):
        self.start_with_picture()
        service.wait_for(service.reading, 40, 'a reading')
        old = service.main_pid()
        good = service.configuration()
        service.configure(**dict(good, Unitt='mg/dL'))
        self.assertFalse(service.reload())
        service.wait_for(lambda: self.journal.count('the nearest is Unit.'), 10, 'the reason in the journal')
        self.assertEqual(service.main_pid(), old)
        service.configure(**good)                       # as the daemon has it still; the verb needs a file that it can read
        self.assertEqual(service.reading()['unit'], 'mmol/L')
        self.assertTrue(status('display', 'lit'))
        service.configure(**dict(good, Unit='mg/dL'))
        self.assertTrue(service.reload())
        seen = service.wait_for(service.reading, 40, 'a reading')
        self.assertEqual((service.main_pid(), seen['unit']), (old, 'mg/dL'))
        service.wait_for(lambda: status('display', 'lit'), 20, 'light on the panel')

    def test_without_a_panel_the_blanking_at_the_end_is_no_failure(self):
        self.start_with_picture()
        rig('unplug')
        service.stop()
        self.assertEqual(service.shown('Result'), 'success')
