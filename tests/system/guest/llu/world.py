"""The state of the service: one account, the people who share with it, their readings, and the failures."""
import threading
import time
import uuid

MINUTE = 60


class Person:
    """A person who shares.

    readings: [epoch seconds, whole mg/dL or 'HI' or 'LO'], oldest first; the newest is the current one.
    arrow: 1 to 5 as on the wire, or None when none is sent. uom: 0 mmol/L, 1 mg/dL.
    """

    def __init__(self, patientId=None, firstName='Robin', lastName='Example', uom=1, readings=(), arrow=3, sensor=True,
                 sensorStarted=None):
        self.patientId = patientId or str(uuid.uuid4())
        self.firstName, self.lastName, self.uom = firstName, lastName, uom
        self.readings, self.arrow, self.sensor = [tuple(r) for r in readings], arrow, sensor
        self.sensorStarted = sensorStarted or int(time.time()) - 8 * 24 * 60 * MINUTE


class Failure:
    """A failure in place of the regular response.

    on: 'login', 'data' or 'all'. http, body, headers: the answer. count: how often, None for always.
    delay: seconds before the answer. cut: the connection ends without one.
    """

    def __init__(self, on='all', http=503, body='', headers=None, count=None, delay=0, cut=False):
        self.on, self.http, self.body, self.headers = on, http, body, headers or {}
        self.left, self.delay, self.cut = count, delay, cut


class World:
    def __init__(self):
        self.lock = threading.RLock()
        self.email, self.password = 'someone@example.org', 'Correct-Horse-9'
        self.userId, self.country, self.uom = str(uuid.uuid4()), 'DE', '1'
        self.region = None              # where the global host sends the account
        self.minimumVersion = '4.16.0'
        self.step = None                # 'tou', 'pp', 'verifyEmail': the login asks for something first
        self.shuffle = True             # the order of people is not stable
        self.ahead = 0                  # seconds that the service's clock is ahead of this machine's
        self.people, self.failure, self.requests, self.tokens = [], None, [], set()

    def change(self, **fields):
        """Sets fields by name; people and failure are given as dicts."""
        with self.lock:
            for name, value in fields.items():
                if name not in ('email', 'password', 'userId', 'country', 'uom', 'region', 'minimumVersion', 'step',
                                'shuffle', 'ahead', 'people', 'failure'):
                    raise ValueError('nothing is called ' + name)
                if name == 'people':
                    value = [Person(**person) for person in value]
                if name == 'failure' and value is not None:
                    value = Failure(**value)
                setattr(self, name, value)

    def person(self, patient_id):
        return next((person for person in self.people if person.patientId == patient_id), None)

    def failure_for(self, kind):
        """The failure for this request ('login' or 'data'), or None; counts it."""
        failure = self.failure
        if failure is None or failure.left == 0 or failure.on not in ('all', kind):
            return None
        if failure.left is not None:
            failure.left -= 1
        return failure
