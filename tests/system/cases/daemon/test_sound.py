"""Sound outputs besides the buzzer: a relay's line, a speaker behind ALSA (snd-aloop), a piezo at a PWM made of files."""
import json
import os
import shutil
import subprocess
import time

import bed
import installation
import service
from lines import Watch, level
from rigclient import rig

RELAY = 23
LOOPBACK = 'plughw:CARD=Loopback'
DROP_IN = '/etc/systemd/system/glucose-tracker.service.d/sound.conf'
PWM = '/run/pwm-fixture/pwmchip0'
RATE = 8000
LOUDEST = 50                # percent of duty cycle
LOUDEST_AFTER = 30          # seconds, with some to spare: the loudness rises for 24
LOW = [44, 45, 46]          # mg/dL: an urgent low; the value moves, so that only the low rings


class Sounding(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.addCleanup(installation.run, 'systemctl', 'daemon-reload')
        self.addCleanup(shutil.rmtree, os.path.dirname(DROP_IN), ignore_errors=True)

    @staticmethod
    def quiet_hour():
        now = int(time.time())
        return [[now - 60 * minute, LOW[minute % 3]] for minute in range(60, -1, -1)]

    def start_with(self, **sections):
        service.configure(Unit=self.unit, LibreLinkUp={'Email': self.world.email}, Display={'Panel': self.panel},
                          Button={'Chip': 'pinctrl-bcm2835', 'Line': bed.BUTTON}, **sections)
        # setup writes the drop-in for what is configured, and restarts the service
        installation.run('glucose-tracker', 'setup', '--hat', 'generic-ssd1306-128x64', '--unit', 'mmol/L')
        service.start()


class Relay(Sounding):
    def test_an_active_low_relay_is_off_until_the_alarm_and_off_after_the_key(self):
        edges = []
        rig('gpio', RELAY, 0)
        self.start_with(Relay={'Chip': 'pinctrl-bcm2835', 'Line': RELAY, 'ActiveLow': 'true'})
        service.wait_for(lambda: level(RELAY) == 1, 60, 'the line is driven high, which is off')
        watch = Watch(RELAY, lambda high: edges.append((time.monotonic(), high)))
        self.addCleanup(watch.end)
        service.wait_for(lambda: sum(not high for _, high in edges) >= 2, 90, 'the relay switches on twice')

        rig('button', bed.BUTTON, 'tap', 60)
        time.sleep(2)
        heard = len(edges)
        time.sleep(8)
        self.assertEqual((len(edges), level(RELAY)), (heard, 1))

        service.stop()
        self.assertEqual(level(RELAY), 1)

    def test_after_a_kill_the_relay_is_off_even_on_a_line_with_a_pull_up_of_a_former_key(self):
        rig('gpio', RELAY, 1)
        self.start_with(Relay={'Chip': 'pinctrl-bcm2835', 'Line': RELAY})
        service.wait_for(lambda: level(RELAY) == 0, 60, 'the line is driven low, which is off')
        service.wait_for(lambda: level(RELAY) == 1, 90, 'the relay is on')
        service.kill('KILL')
        service.stop()
        self.assertEqual(level(RELAY), 0)


class Speaker(Sounding):
    def setUp(self):
        super().setUp()
        subprocess.run(['modprobe', 'snd-aloop'], check=True)
        service.wait_for(lambda: os.path.exists('/dev/snd/controlC0'), 20, 'the sound card')

    @staticmethod
    def record(seconds):
        """Samples from the other end of the loopback, centred around 0."""
        raw = subprocess.run(['arecord', '-q', '-D', LOOPBACK + ',DEV=1', '-t', 'raw', '-f', 'U8', '-c', '1', '-r', str(RATE),
                              '-d', str(seconds)], stdout=subprocess.PIPE, check=True).stdout
        return [sample - 128 for sample in raw]

    def start_speaker(self):
        self.start_with(Speaker={'Device': LOOPBACK + ',DEV=0'})

    def test_an_urgent_low_is_heard_and_silent_after_the_key(self):
        self.start_speaker()
        self.assertIn('DeviceAllow=char-116 rw', open(DROP_IN).read())
        service.wait_for(lambda: max(map(abs, self.record(2))) > 20, 120, 'a sound')

        rig('button', bed.BUTTON, 'tap', 60)
        service.wait_for(lambda: max(map(abs, self.record(2))) <= 2, 10, 'silence')
        self.assertLessEqual(max(map(abs, self.record(4))), 2)

    def test_it_grows_louder(self):
        self.start_speaker()
        loudest = []

        def grown():
            loudest.append(max(map(abs, self.record(2))))
            return min((value for value in loudest if value > 20), default=999) * 2 < loudest[-1]
        service.wait_for(grown, 150, 'a sound that is twice as loud as the first one: %s' % loudest)

    def test_a_stop_ends_the_sound(self):
        self.start_speaker()
        service.wait_for(lambda: max(map(abs, self.record(2))) > 20, 120, 'a sound')
        service.stop()
        self.assertLessEqual(max(map(abs, self.record(3))), 2)

    def test_without_the_drop_in_the_service_may_not_open_it_and_says_so(self):
        self.start_speaker()
        shutil.rmtree(os.path.dirname(DROP_IN))
        installation.run('systemctl', 'daemon-reload')
        journal = service.Journal()
        installation.run('systemctl', 'restart', service.UNIT)
        service.wait_for(lambda: journal.count('No sound from the speaker'), 60, 'a line in the journal')


class Piezo(Sounding):
    """This machine has no PWM, so System.Device.Pwm writes to files in place of those of the kernel."""

    def setUp(self):
        super().setUp()
        shutil.rmtree(os.path.dirname(PWM), ignore_errors=True)
        channel = PWM + '/pwm0'
        os.makedirs(channel)
        for name in ('export', 'unexport', 'npwm'):
            open(os.path.join(PWM, name), 'w').write('1')
        for name in ('period', 'duty_cycle', 'enable', 'polarity'):
            open(os.path.join(channel, name), 'w').write('0')
        subprocess.run(['chmod', '-R', 'a+rwX', os.path.dirname(PWM)], check=True)
        os.makedirs(os.path.dirname(DROP_IN), exist_ok=True)
        with open(os.path.dirname(DROP_IN) + '/fixture.conf', 'w') as file:
            file.write('[Service]\nBindPaths=%s:/sys/class/pwm\n' % os.path.dirname(PWM))

    @staticmethod
    def value(name):
        try:
            return int(open('%s/pwm0/%s' % (PWM, name)).read() or 0)
        except ValueError:
            return 0

    def test_an_urgent_low_switches_the_pwm_on_and_louder_and_a_stop_off(self):
        self.start_with(Piezo={'Chip': '0', 'Frequency': '2700'})
        duties = set()

        def louder():
            if self.value('enable'):
                duties.add(self.value('duty_cycle') * 100 // max(1, self.value('period')))
            return len(duties) >= 2
        service.wait_for(louder, 120, 'two loudnesses: %s' % duties)
        self.assertAlmostEqual(self.value('period'), 1000000000 // 2700, delta=1000)
        self.assertLessEqual(max(duties), 50)

        service.stop()
        self.assertEqual(self.value('enable'), 0)

    def test_by_its_schedule_a_low_begins_earlier_and_sounds_less_loud_until_the_entry_is_over(self):
        """The clock of the machine is on a Saturday at 14:00 UTC; the value is above the usual limit of a low."""
        self.measure(self.steady_hour())
        entry = 'Sat 13:00-15:00: Low 6.0 mmol/L; Low loudness 40 %'
        self.start_with(Piezo={'Chip': '0', 'Frequency': '2700'}, Alarms={'Schedule': [entry, 'Mon-Fri 21:30-06:30: Low 4.5 mmol/L']})
        duties = []
        service.wait_for(lambda: self.value('enable'), 90, 'the sound of a low')
        end = time.monotonic() + LOUDEST_AFTER
        while time.monotonic() < end:
            if self.value('enable'):
                duties.append(self.value('duty_cycle') * 100 / self.value('period'))
            time.sleep(0.05)
        self.assertAlmostEqual(max(duties), 40 * LOUDEST / 100, delta=1)
        self.assertEqual(self.rule_now(), ('6.0 mmol/L', 40, 'Ringing'))
        said = installation.run('glucose-tracker', 'alarms')
        self.assertEqual(said.count('Low sounds at 40 % of the full loudness now'), 1, said)
        self.assertIn('Sat         13:00-15:00  UrgentLow 3.0 mmol/L, UrgentHigh 16.7 mmol/L, Low 6.0 mmol/L', said)

        time.clock_settime(time.CLOCK_REALTIME, bed.DAY + 90 * 60)
        time.sleep(3)
        self.assertEqual(self.rule_now()[:2], ('3.9 mmol/L', 100))

    @staticmethod
    def steady_hour():
        now = int(time.time())
        return [[now - 60 * minute, 92 + minute % 3] for minute in range(60, -1, -1)]

    @staticmethod
    def rule_now():
        rules = json.loads(installation.run('glucose-tracker', 'alarms', '--json'))['rules']
        return next((line['limit'], line['loudnessPercent'], line['state']) for line in rules if line['rule'] == 'Low')
