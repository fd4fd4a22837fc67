"""A key press polls the service by the rule of the schedule."""
import time

import bed
import service
from rigclient import rig


class Refresh(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)

    def test_a_press_asks_when_the_last_request_is_old_enough_and_its_bounce_is_no_second_press(self):
        self.start_with_picture()
        time.sleep(31)
        before = self.asked('/llu/connections')
        rig('button', bed.BUTTON, 'bounce', 5, 1)
        time.sleep(0.2)
        rig('button', bed.BUTTON, 'release')
        service.wait_for(lambda: self.asked('/llu/connections') > before, 10, 'a poll')
        time.sleep(3)
        self.assertEqual(self.asked('/llu/connections'), before + 1)
