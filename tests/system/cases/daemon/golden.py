"""The golden frames: their pictures, and the states they show turned into a service's answers."""
import calendar
import json
import os
import time

from panel import png_reader

FOLDER = '/opt/tests/golden'
ARROWS = {None: None, 'DroppingFast': 1, 'GoingLow': 2, 'Stable': 3, 'GoingHigh': 4, 'IncreasingFast': 5}


class Frame:
    def __init__(self, name):
        with open(os.path.join(FOLDER, 'frames.json')) as file:
            self.state = json.load(file)['frames'][name]['state']
        self.name = name
        self.now = calendar.timegm(time.strptime(self.state['now'], '%Y-%m-%dT%H:%M:%S'))
        self.rows = png_reader.read(os.path.join(FOLDER, 'frames', name + '.png'))

    def readings(self, now):
        """[epoch, value] for a service whose clients' clock then says `now`."""
        return [[now - 60 * age, value] for age, value in self.state['readings']]

    def person(self, now):
        mmol = self.state['unit'] == 'mmol/L'
        return {'uom': 0 if mmol else 1, 'readings': self.readings(now), 'arrow': ARROWS[self.state['arrow']]}

    @property
    def panel(self):
        return 'ssd1306-' + self.state['panel']
