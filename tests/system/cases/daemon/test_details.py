"""The details page after a key: the strength of a simulated Wi-Fi, and the worst finding of doctor."""
import glob
import os
import subprocess
import time

import bed
import installation
import service
from golden import Frame
from rigclient import rig
from standing_clock import StandingClock

FOLDER = '/run/wifi'
ROW = 12            # lines of a row of the page
FIRST = 3           # its first line
WIRELESS, DEVICE = 3, 4
POWER = 20          # dBm, of the simulated radios
ACCESS_POINT = 'network={\n ssid="bedside"\n mode=2\n frequency=2412\n key_mgmt=NONE\n}\n'
STATION = 'network={\n ssid="bedside"\n scan_ssid=1\n key_mgmt=NONE\n}\n'


class Details(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.sections = {'Screens': {'Pages': 'details', 'HomeAfter': '00:10:00'}}
        frame = Frame('details')
        self.measure([[frame.now - 60 * age, 101 + age % 3] for age in range(60, -1, -1)])
        self.clock = StandingClock(frame.now)
        self.clock.__enter__()
        self.addCleanup(self.clock.__exit__)

    def open_page(self):
        """With one key two presses select the next page."""
        self.start()
        self.wait_for_reading()
        rig('button', bed.BUTTON, 'seq', 60, 100, 60)

    def expect_row(self, row, name, seconds=40):
        """Checks that a row of the page equals that of a golden frame."""
        def part(rows):
            return rows[FIRST + ROW * row:FIRST + ROW * (row + 1)]
        expected, end = part(Frame(name).rows), time.monotonic() + service.TIMEOUT_FACTOR * seconds
        while part(self.shown()) != expected:
            if time.monotonic() > end:
                self.differ(name, Frame(name).rows, [self.shown()])
            time.sleep(1)

    def test_without_wifi_it_says_none_and_a_refused_configuration_is_the_worst_finding(self):
        self.open_page()
        self.expect_row(WIRELESS, 'details-no-wifi')
        self.expect_row(DEVICE, 'details-wifi-good')        # no finding
        service.configure(**dict(service.configuration(), Unitt='mg/dL'))
        service.kill('HUP')                                 # systemctl reload would ask nobody: the verb has to read the file itself
        self.expect_row(DEVICE, 'details-no-wifi')          # settings refused

    def test_it_shows_the_strength_of_the_signal_and_its_loss(self):
        self.connect()
        self.open_page()
        self.receive_at(-61)
        self.expect_row(WIRELESS, 'details-wifi-good')
        self.disconnect()
        self.expect_row(WIRELESS, 'details-wifi-not-connected')

    # -- two simulated radios: the second one is an access point

    def connect(self):
        os.makedirs(FOLDER, exist_ok=True)
        installation.run('modprobe', 'mac80211_hwsim', 'radios=2')
        self.addCleanup(installation.run, 'modprobe', '-r', 'mac80211_hwsim')
        if not os.path.isdir('/sys/kernel/debug/ieee80211'):
            installation.run('mount', '-t', 'debugfs', 'debugfs', '/sys/kernel/debug')
        self.addCleanup(self.disconnect)
        for interface, network in (('wlan1', ACCESS_POINT), ('wlan0', STATION)):
            with open('%s/%s.conf' % (FOLDER, interface), 'w') as file:
                file.write(network)
            subprocess.run(('wpa_supplicant', '-B', '-i', interface, '-c', file.name, '-P', '%s/%s.pid' % (FOLDER, interface)),
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)     # it keeps them open
        service.wait_for(lambda: open('/sys/class/net/wlan0/operstate').read() == 'up\n', 60, 'a connection')

    @staticmethod
    def receive_at(strength):
        """What reaches the radio is this and the power of the sender; the kernel takes negative numbers as 64 bits without a sign."""
        for path in glob.glob('/sys/kernel/debug/ieee80211/*/hwsim/rx_rssi'):
            with open(path, 'w') as file:
                file.write('%d' % (2 ** 64 + strength - POWER))

    @staticmethod
    def disconnect():
        for path in glob.glob(FOLDER + '/*.pid'):
            with open(path) as file:
                os.kill(int(file.read()), 15)
            os.unlink(path)
