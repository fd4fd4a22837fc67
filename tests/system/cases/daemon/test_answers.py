"""Responses and failures of the service as shown on the panel."""
import time

import bed
import service
from golden import Frame
from rigclient import rig


class Answers(bed.ProgramTest):
    def two_people(self):
        first, second = Frame('glance-mmol').person(int(time.time())), Frame('glance-mgdl').person(int(time.time()))
        return [dict(first, firstName='Ada', lastName='One'), dict(second, firstName='Bob', lastName='Two')]

    def test_two_people_and_none_chosen_is_said_and_nobody_guessed(self):
        self.clock_is_synchronised(False)               # the refusal's date tells the time, or the panel would speak of the clock
        self.world.change(people=self.two_people())
        self.start()
        self.expect_picture('cause-person', 40)

    def test_a_wrong_password_is_named_and_not_tried_again(self):
        self.world.change(password='another')
        self.start()
        service.wait_for(lambda: self.asked('/llu/auth/login'), 40, 'a login')
        time.sleep(5)
        self.assertEqual(self.asked('/llu/auth/login'), 1)
        self.assertEqual(self.journal.count('another'), 0)

    def test_a_redirect_to_the_region_is_followed(self):
        self.world.change(region='eu2')
        self.start_with_picture()
        with self.world.lock:
            hosts = {request['host'] for request in self.world.requests if request['path'] == '/llu/connections'}
        self.assertEqual(hosts, {'api-eu2.libreview.io'})

    def test_a_server_that_goes_is_shown_as_lost_and_heals_by_itself(self):
        self.start_with_picture()
        self.assertFalse(label_in(self.shown()))
        self.service.down()
        self.press_when_allowed()
        service.wait_for(lambda: label_in(self.shown()), 60, 'the label "connection lost"')
        self.service.up()
        self.press_when_allowed()
        service.wait_for(lambda: not label_in(self.shown()), 60, 'the trace in the place of the label')

    @staticmethod
    def press_when_allowed():
        """Presses the key when the last request is old enough for a poll, which avoids the wait of the schedule after a failure."""
        time.sleep(31)
        rig('button', bed.BUTTON, 'tap', 60)


def label_in(rows):
    """True when an inverse label is at the left of the status bar: its left edge is lit over many rows."""
    return all(rows[y][4] for y in range(52, 58))
