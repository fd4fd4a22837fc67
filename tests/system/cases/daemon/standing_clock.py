"""A stopped wall clock, so that a picture of one instant may arrive late on a slow machine."""
import threading
import time

STEP = 0.4          # seconds; a point of the trace keeps its column for longer than that


class StandingClock:
    """Inside the context, the wall clock of the machine is repeatedly set back to the instant."""

    def __init__(self, instant):
        self.instant, self.over = instant, threading.Event()
        self.thread = threading.Thread(target=self.hold, daemon=True)

    def hold(self):
        while True:
            time.clock_settime(time.CLOCK_REALTIME, self.instant)
            if self.over.wait(STEP):
                return

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()
