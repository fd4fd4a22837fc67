"""Records every distinct visible picture with its time."""
import hashlib
import os

from panel.pictures import pbm


def picture_hash(rows):
    return hashlib.sha256(b''.join(rows)).hexdigest()[:16]


class Recorder:
    def __init__(self):
        self.pictures, self.version = None, None

    def start(self, t_ns, panel):
        self.pictures, self.version = [], None
        self.look(t_ns, panel)

    def look(self, t_ns, panel):
        """Called after every transfer."""
        if self.pictures is None or self.version == panel.version:
            return
        self.version = panel.version
        rows = panel.render()
        if not self.pictures or self.pictures[-1][1] != rows:
            self.pictures.append((t_ns, rows))

    def save(self, folder):
        """Writes NNNNN.pbm and a list of times and hashes, and stops; returns how many."""
        taken, self.pictures = self.pictures or [], None
        os.makedirs(folder, exist_ok=True)
        with open(folder + '/times', 'w') as times:
            for i, (t_ns, rows) in enumerate(taken):
                times.write('%05d %.6f %s\n' % (i, t_ns / 1e9, picture_hash(rows)))
                with open('%s/%05d.pbm' % (folder, i), 'wb') as file:
                    file.write(pbm(rows))
        return len(taken)
