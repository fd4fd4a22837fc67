"""`glucose-tracker doctor` as run by the owner: no problem on a working device, and the remedy for each problem."""
import json
import subprocess

import bed
import service
from rigclient import rig

DOCTOR = ('glucose-tracker', 'doctor', '--json')
PROBLEMS = 11
LOGIN = '/llu/auth/login'


class Doctor(bed.ProgramTest):
    def examine(self):
        """Exit code and findings by name."""
        done = subprocess.run(DOCTOR, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, findings(done.stdout)

    def assert_fine(self, found, *checks):
        for check in checks:
            self.assertEqual(found[check]['level'], 'Ok', found[check])

    def assert_problem(self, finding, words):
        self.assertEqual(finding['level'], 'Problem', finding)
        self.assertIn(words, finding['next'])

    def test_with_everything_in_its_place_panel_keys_and_service_are_fine(self):
        self.start_with_picture()
        logins = self.asked(LOGIN)
        found = self.examine()[1]
        self.assert_fine(found, 'bus', 'groups', 'panel', 'keys', 'service', 'limit', 'picture', 'sign-in')
        self.assertIn('SSD1306', found['panel']['text'])
        self.assertIn('0x3C', found['panel']['text'])
        self.assertIn('64 MiB', found['limit']['text'])
        self.assertEqual(self.asked(LOGIN), logins, 'looking must not sign in')

    def test_unplugged_and_stopped_it_says_what_is_wrong_and_what_to_do(self):
        self.start_with_picture()
        service.stop()
        rig('unplug')
        logins = self.asked(LOGIN)
        code, found = self.examine()
        self.assertEqual(code, PROBLEMS)
        self.assert_problem(found['panel'], 'wiring')
        self.assert_problem(found['service'], 'systemctl start glucose-tracker')
        self.assertIn('a session is stored', found['sign-in']['text'])
        self.assertEqual(self.asked(LOGIN), logins, 'looking must not sign in')

    def test_the_test_picture_stands_and_leaves_a_dark_panel(self):
        self.start()
        service.stop()
        with subprocess.Popen(DOCTOR + ('--panel',), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as doctor:
            service.wait_for(lambda: has_frame(self.shown()), 60, 'a line along all edges')
            out = doctor.communicate()[0]
        self.assert_fine(findings(out), 'panel test')
        self.assert_blank()

    def test_beside_the_daemon_no_test_picture_is_drawn(self):
        self.start()
        done = subprocess.run(DOCTOR + ('--panel',), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        finding = findings(done.stdout)['panel test']
        self.assertEqual(finding['level'], 'NotChecked')
        self.assertIn('systemctl stop glucose-tracker', finding['next'])

    def test_a_pressed_key_is_named(self):
        self.start()
        service.stop()
        with subprocess.Popen(DOCTOR + ('--keys',), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as doctor:
            while 'Press each key' not in doctor.stderr.readline():
                self.assertIsNone(doctor.poll(), 'it ended without waiting for a key')
            rig('button', bed.BUTTON, 'tap', 200)
            out, said = doctor.communicate()
        self.assertIn('GPIO %d' % bed.BUTTON, said)
        self.assert_fine(findings(out), 'key test')


def findings(text):
    return {finding['check']: finding for finding in json.loads(text)}


def has_frame(rows):
    return all(rows[0]) and all(rows[-1]) and all(row[0] and row[-1] for row in rows)
