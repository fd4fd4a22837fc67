"""The unit file as parsed by systemd."""
import glob
import os
import re
import subprocess

import bed
import installation
import service

TRIAL = 'glucose-tracker-trial.service'
ACCOUNT = 'glucose-tracker-account.service'
# what makes it a daemon, and what the package changes for a program that is compiled already
LEFT_OUT = ('Type=', 'Exec', 'Restart', 'WatchdogSec=', 'LoadCredential', 'RuntimeDirectory', 'MemoryDenyWriteExecute=')


class UnitFile(bed.ProgramTest):
    def test_systemd_analyze_finds_nothing_to_say(self):
        # the machine has no program to look pages up with
        self.assertEqual(installation.run('systemd-analyze', 'verify', '--man=no', service.UNIT_FILE), '')

    def test_the_page_that_it_names_is_in_the_package(self):
        with open(service.UNIT_FILE) as file:
            page, section = re.search(r'^Documentation=man:(.+)\((\d)\)$', file.read(), re.MULTILINE).groups()
        path = '/usr/share/man/man%s/%s.%s.gz' % (section, page, section)
        self.assertIn(path, installation.run('dpkg', '--listfiles', 'glucose-tracker').split('\n'))

    def test_it_never_gives_up_for_good(self):
        self.assertEqual(service.shown('Restart'), 'always')
        self.assertEqual(service.shown('StartLimitIntervalUSec'), '0')

    def test_the_program_has_its_own_user_the_device_groups_and_no_capability(self):
        self.start()
        with open('/proc/%d/status' % service.main_pid()) as file:
            fields = dict(line.rstrip('\n').split(':\t', 1) for line in file if ':\t' in line)
        groups = {int(installation.run('getent', 'group', name).split(':')[2]) for name in ('i2c', 'spi', 'gpio')}
        self.assertNotEqual(fields['Uid'].split()[0], '0')
        self.assertLessEqual(groups, {int(gid) for gid in fields['Groups'].split()})
        self.assertEqual(int(fields['CapBnd'], 16), 0)
        self.assertEqual(fields['NoNewPrivs'], '1')

    def test_its_folders_are_its_own(self):
        self.start()
        for folder, mode in (('/var/lib/glucose-tracker', 0o750), ('/run/glucose-tracker', 0o755)):
            seen = os.stat(folder)
            self.assertEqual((seen.st_mode & 0o777, seen.st_uid != 0), (mode, True), folder)

    def test_setup_finds_the_panel_and_writes_its_board(self):
        service.configure(Unit='mg/dL')
        installation.run('glucose-tracker', 'setup', '--hat', 'detect', '--unit', 'mmol/L')
        self.assertEqual(service.configuration(), {'Hat': 'generic-ssd1306-128x64', 'Unit': 'mmol/L', 'Display': {'Address': 'hat'}})

    def test_the_exposure_is_small(self):
        for unit in (service.UNIT, ACCOUNT):
            out = installation.run('systemd-analyze', 'security', '--no-pager', unit)
            exposure = float(re.search(r'exposure level for \S+: ([\d.]+)', out).group(1))
            print('        exposure of %s by systemd-analyze security: %.1f' % (unit, exposure))
            self.assertLessEqual(exposure, 1.4, unit)


if os.uname().machine == 'x86_64':      # the host's runtime is the one that can be had, and that is its processor's
    class Runtime(bed.ProgramTest):
        def test_a_runtime_that_compiles_starts_under_the_same_settings(self):
            """The package may be compiled ahead of time, so that no other test detects that the other forms do not start."""
            runtime = sorted(glob.glob('/usr/share/dotnet/shared/Microsoft.NETCore.App/*'))[-1]
            with open(service.UNIT_FILE) as file:
                lines = [line for line in file.read().split('\n') if not line.startswith(LEFT_OUT)]
            lines.insert(lines.index('[Service]') + 1, 'Type=oneshot\nEnvironment=DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1\nExecStart=/usr/share/dotnet/dotnet exec --fx-version %s %s'
                         % (os.path.basename(runtime), runtime + '/System.Runtime.dll'))
            with open('/run/systemd/system/' + TRIAL, 'w') as file:
                file.write('\n'.join(lines))
            self.addCleanup(os.unlink, '/run/systemd/system/' + TRIAL)
            subprocess.run(['systemctl', 'daemon-reload'], check=True)
            subprocess.run(['systemctl', 'start', TRIAL], stderr=subprocess.DEVNULL)
            # it has started, looked into the library, and found no program in it
            service.wait_for(lambda: 'Entry point not found' in said_by(TRIAL), 30, 'the runtime: ' + said_by(TRIAL))


def said_by(unit):
    return installation.run('journalctl', '-q', '--no-pager', '-o', 'cat', '-u', unit)
