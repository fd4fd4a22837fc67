"""The golden frames: their pictures, and their states converted to responses of the service."""
import calendar
import time

from panel import golden_file

FOLDER = '/opt/tests/golden'
ARROWS = {None: None, 'DroppingFast': 1, 'GoingLow': 2, 'Stable': 3, 'GoingHigh': 4, 'IncreasingFast': 5}


class Frame:
    def __init__(self, name):
        description, self.rows = golden_file.read(golden_file.find(FOLDER, name))
        self.state = description['state']
        self.name = name
        self.now = calendar.timegm(time.strptime(self.state['now'], '%Y-%m-%dT%H:%M:%S'))

    def readings(self, now):
        """[epoch, value] for a service whose clients' clock is at `now`."""
        return [[now - 60 * age, value] for age, value in self.state['readings']]

    def person(self, now):
        mmol = self.state.get('unit', 'mmol/L') == 'mmol/L'
        return {'uom': 0 if mmol else 1, 'readings': self.readings(now), 'arrow': ARROWS[self.state['arrow']]}

    @property
    def panel(self):
        return 'ssd1306-' + self.state['panel']
