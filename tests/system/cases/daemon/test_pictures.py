"""Responses of the service become golden frames on the panel."""
import bed
from golden import Frame
from rigclient import rig
from standing_clock import StandingClock

KINDS = ('UrgentLow', 'Low', 'FallingFast', 'UrgentHigh', 'High', 'RisingFast', 'NoData')
SECONDS = 90        # for start, poll and picture; the clock stands meanwhile


class PanelPictures(bed.ProgramTest):
    def check(self, name):
        frame = Frame(name)
        self.panel, self.unit = frame.panel, frame.state['unit']
        self.world.change(uom='0' if self.unit == 'mmol/L' else '1', people=[frame.person(frame.now)])
        # these frames show what is measured, before anything rings
        self.sections = {'Alarms': {kind: {'Enabled': False} for kind in KINDS}}
        self.sections['Alarms']['UrgentLow']['AllowUnsafe'] = True
        rig('panel', self.panel)
        with StandingClock(frame.now):
            self.start()
            self.expect_picture(name, SECONDS)


def add(name):
    def test(self):
        self.check(name)
    setattr(PanelPictures, 'test_the_panel_equals_the_golden_frame_' + name.replace('-', '_'), test)


# glance-mmol and small-glance-mmol: test_hats.py
for chosen in ('glance-mgdl', 'glance-no-trend', 'slightly-low', 'out-low', 'urgent-high', 'sensor-hi', 'ageing', 'small-urgent-low'):
    add(chosen)
