"""A panel that is missing, forbidden, or temporarily unplugged: logged once, retried, never fatal."""
import os
import time

import bed
import installation
import service
from rigclient import rig, status

RETURN = 5          # seconds from the panel's return to a complete picture


class PanelTrouble(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        self.addCleanup(os.chmod, '/dev/i2c-1', 0o660)

    def assert_said_once(self, words):
        """Waits for several attempts; the journal contains the line with the node once."""
        service.wait_for(lambda: self.journal.count(words), 20, 'a line with "%s"' % words)
        time.sleep(8)
        self.assertEqual(self.journal.count(words), 1, '\n'.join(self.journal.lines()))
        self.assertEqual(service.shown('SubState'), 'running')
        self.assertEqual(service.restarts(), 0)

    def test_unplugged_and_plugged_in_again_it_shows_a_complete_picture_in_time(self):
        self.start_with_picture()
        rig('record', 'on')
        rig('unplug')
        self.assert_said_once('Panel:')
        rig('record', 'off', '/tmp/before')
        rig('record', 'on')
        rig('plug')
        service.wait_for(lambda: status('display', 'lit'), RETURN, 'light on the panel')
        pictures = [rows for rows in bed.recorded() if any(map(any, rows))]
        known = self.shown_meanwhile()
        self.assertTrue(pictures)
        for rows in pictures:
            self.assertLess(min(difference(rows, other) for other in known), 60)

    def test_it_polls_on_while_the_panel_is_away(self):
        self.start_with_picture()
        rig('unplug')
        before = self.asked('/llu/connections')
        time.sleep(31)                                  # a key may ask at once then; that spares the schedule's two minutes
        rig('button', bed.BUTTON, 'tap', 60)
        service.wait_for(lambda: self.asked('/llu/connections') > before, 30, 'a poll')

    def test_a_node_that_is_missing_is_said_once_and_taken_when_it_comes(self):
        self.start(Bus='/dev/i2c-7')
        self.addCleanup(os.unlink, '/dev/i2c-7')
        self.assert_said_once('/dev/i2c-7')
        os.symlink('i2c-1', '/dev/i2c-7')
        service.wait_for(lambda: status('display', 'lit'), RETURN, 'light on the panel')

    def test_a_node_without_permission_is_said_once_and_taken_when_it_may(self):
        os.chmod('/dev/i2c-1', 0o600)
        self.start()
        self.assert_said_once('/dev/i2c-1')
        os.chmod('/dev/i2c-1', 0o660)
        service.wait_for(lambda: status('display', 'lit'), RETURN, 'light on the panel')

    def test_no_answer_at_the_address_is_said_once_and_taken_when_it_comes(self):
        rig('unplug')
        self.start()
        self.assert_said_once('0x3C')
        rig('plug')
        service.wait_for(lambda: status('display', 'lit'), RETURN, 'light on the panel')

    def test_a_missing_credential_does_not_stop_the_set_up_screen(self):
        installation.store_password(None)
        self.start()
        service.wait_for(lambda: status('display', 'lit'), 20, 'light on the panel')
        self.expect_picture('set-up', 30, rows=50)      # below stands this machine's address


def difference(rows, other):
    return sum(a != b for x, y in zip(rows, other) for a, b in zip(x, y))
