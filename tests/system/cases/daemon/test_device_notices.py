"""Problems of the device: supply voltage, a full card, an untested alarm; and the dead man's switch."""
import os
import shutil
import subprocess
import time

import bed
import installation
import service
from golden import Frame
from listener import Listener
from rigclient import rig
from standing_clock import StandingClock

MONITORS = '/run/hwmon-fixture'
DROP_IN = '/etc/systemd/system/glucose-tracker.service.d/fixture.conf'
FILLER = '/var/lib/filler'
FREE = 80 << 20     # bytes: less than the 100 MiB at which a card counts as nearly full
SWITCH = '/ping/3b6a0c1e'
DAYS = 24 * 60 * 60


class Device(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.listener = Listener()
        self.addCleanup(self.listener.end)

    def expect_notice(self, name, seconds=60):
        service.wait_for(lambda: name in [notice['notice'] for notice in service.told().get('device', [])], seconds, name + ' in status')


class Notices(Device):
    def setUp(self):
        super().setUp()
        self.sections = {'DeviceNotices': {'OnPanel': True, 'ByNotification': True},
                         'Notifications': {'Ntfy': {'Server': self.listener.address, 'Topic': 'bedside'}}}

    def supply_is_low(self):
        """This machine has no sensor of the supply, so files replace those of the kernel's driver raspberrypi-hwmon."""
        os.makedirs(MONITORS + '/hwmon0', exist_ok=True)
        for name, text in (('name', 'rpi_volt'), ('in0_lcrit_alarm', '1')):
            with open('%s/hwmon0/%s' % (MONITORS, name), 'w') as file:
                file.write(text + '\n')
        os.makedirs(os.path.dirname(DROP_IN), exist_ok=True)
        with open(DROP_IN, 'w') as file:
            file.write('[Service]\nBindReadOnlyPaths=%s:/sys/class/hwmon\n' % MONITORS)
        installation.run('systemctl', 'daemon-reload')
        self.addCleanup(installation.run, 'systemctl', 'daemon-reload')
        self.addCleanup(shutil.rmtree, os.path.dirname(DROP_IN), ignore_errors=True)

    def fill_the_card(self):
        free = shutil.disk_usage(os.path.dirname(FILLER)).free
        self.addCleanup(lambda: os.path.exists(FILLER) and os.unlink(FILLER))
        installation.run('fallocate', '--length', str(free - FREE), FILLER)

    def check(self, frame, notice, title):
        """Checks that the notice is on the panel, in status, and in one message."""
        shown = Frame(frame)
        self.measure(shown.readings(shown.now))
        with StandingClock(shown.now):
            self.start()
            self.expect_picture(frame, 90)
            self.expect_notice(notice)
            service.wait_for(lambda: title in self.listener.titles(), 60, 'a message')
        self.assertEqual(self.listener.titles(), [title])

    def test_a_low_supply_voltage_is_shown_told_and_sent_once(self):
        self.supply_is_low()
        self.check('notice-low-voltage', 'lowVoltage', 'Supply voltage too low')

    def test_a_card_that_is_nearly_full_is_shown_told_and_sent_once(self):
        self.fill_the_card()
        self.check('notice-card-full', 'cardFull', 'Card nearly full')


class AlarmTestReminder(Device):
    def test_a_week_without_a_test_is_told_until_the_alarm_is_tried(self):
        self.sections = {'CheckIn': {'Address': self.listener.address + SWITCH}, 'Buzzer': {'Chip': 'pinctrl-bcm2835', 'Line': 18}}
        self.start()
        self.wait_for_reading()
        service.wait_for(lambda: service.told().get('device') == [], 10, 'a status without a notice')
        time.clock_settime(time.CLOCK_REALTIME, time.time() + 8 * DAYS)
        self.measure(self.quiet_hour(), sensorStarted=int(time.time()) - 8 * DAYS)
        self.expect_notice('alarmTestDue')

        asked = len(self.listener.requests)
        done = subprocess.run(('glucose-tracker', 'alarm-test'), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)
        service.wait_for(lambda: service.told().get('device') == [], 60, 'the end of the reminder')
        self.assertTrue(service.told()['alarms']['testedAt'])
        self.assertGreater(len(self.listener.requests), asked, 'it tries the switch, too')


class DeadMansSwitch(Device):
    def test_it_is_asked_by_get_again_and_again_while_the_program_works(self):
        self.sections = {'CheckIn': {'Address': self.listener.address + SWITCH, 'Interval': '00:01:00'}}
        self.start()
        service.wait_for(lambda: self.listener.requests, 60, 'a check-in')
        service.wait_for(lambda: (service.told().get('checkIn') or {}).get('ok'), 20, 'the word that it was accepted')
        service.wait_for(lambda: len(self.listener.requests) >= 2, 60, 'the next check-in')
        self.assertEqual({(request.method, request.path) for request in self.listener.requests}, {('GET', SWITCH)})
        self.assertEqual(self.journal.count(SWITCH), 0, 'the address is a key')
