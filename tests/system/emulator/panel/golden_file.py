"""Reads golden frames: the state as JSON, then the picture in half blocks inside a border."""
import json
import pathlib
import sys

SIGNS = ' \u2580\u2584\u2588'


def find(folder, name):
    """The file of the frame with this name, in whichever layout and screen it is."""
    (path,) = pathlib.Path(folder).rglob(name + '.txt')
    return path


def read(path):
    """The JSON object, and the rows of the picture: a byte for each pixel, 1 is lit."""
    description, _, picture = pathlib.Path(path).read_text(encoding='utf-8').partition('\u250c')
    pairs = [[SIGNS.index(sign) for sign in line[1:-1]] for line in picture.splitlines()[1:-1]]
    rows = [bytes(pair >> half & 1 for pair in line) for line in pairs for half in (0, 1)]
    return json.loads(description or '{}'), rows


def sheet(folder):
    """All states in the form that `preview --sheet` reads, grouped by layout and screen."""
    paths = sorted(pathlib.Path(folder).rglob('*.txt'), key=lambda path: (path.parent, path.stem))
    return {'frames': {path.stem: {'group': ' '.join(path.parts[-3:-1]), 'state': read(path)[0]['state']} for path in paths}}


if __name__ == '__main__':
    json.dump(sheet(sys.argv[1]), sys.stdout)
