"""The JSON of the service in captured formats, with more fields than a client needs."""
import base64
import datetime
import hashlib
import json
import time

UTC_OFFSET = datetime.timedelta(hours=1)        # the phone's clock; only `Timestamp` shows it
TOKEN_SECONDS = 180 * 24 * 3600
GRAPH_SECONDS = 12 * 3600


def time_text(epoch, offset=datetime.timedelta(0)):
    """US form, no leading zeros, no zone: 11/5/2026 4:07:09 PM."""
    at = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc) + offset
    return '%d/%d/%d %d:%02d:%02d %s' % (at.month, at.day, at.year, at.hour % 12 or 12, at.minute, at.second,
                                         'AM' if at.hour < 12 else 'PM')


def token(user_id, country, seconds):
    """A token in the format of a JWT, which only this service reads."""
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip('=')
    claims = {'id': user_id, 'country': country, 'role': 'patient', 's': 'llu.android',
              'exp': int(time.time()) + seconds, 'n': time.monotonic_ns()}
    head = part({'alg': 'HS256', 'typ': 'JWT'}) + '.' + part(claims)
    return head + '.' + hashlib.sha256(head.encode()).hexdigest()[:43]


def ticket(text, seconds=TOKEN_SECONDS):
    return {'token': text, 'expires': int(time.time()) + seconds, 'duration': seconds * 1000}


def login(world, text):
    user = {'id': world.userId, 'firstName': 'Sam', 'lastName': 'Example', 'email': world.email,
            'country': world.country, 'uiLanguage': 'en-US', 'communicationLanguage': 'en-US', 'accountType': 'pat',
            'uom': world.uom, 'dateFormat': '2', 'timeFormat': '2', 'emailDay': [1],
            'system': {'messages': {'firstUsePhoenix': 1700000000, 'lluGettingStartedBanner': 'x'}}, 'details': {},
            'twoFactor': {'primaryMethod': 'phone', 'primaryValue': '', 'secondaryMethod': 'email',
                          'secondaryValue': ''},
            'created': 1650000000, 'lastLogin': int(time.time()), 'programs': {}, 'dateOfBirth': 0, 'practices': {},
            'devices': {}, 'consents': {'llu': {'policyAccept': 1700000000, 'touAccept': 1700000000}}}
    return {'status': 0, 'data': {'user': user, 'messages': {'unread': 0}, 'notifications': {'unresolved': 0},
                                  'authTicket': ticket(text), 'invitations': None, 'trustedDeviceToken': ''}}


def redirect(region):
    return {'status': 0, 'data': {'redirect': True, 'region': region}}


def account_step(world, text):
    """A required step in the app; the ticket is valid for that step only."""
    component = 'VerifyEmail' if world.step == 'verifyEmail' else 'AcceptDocument'
    return {'status': 4, 'data': {
        'step': {'type': world.step, 'componentName': component, 'props': {'reaccept': True, 'type': world.step}},
        'user': {'accountType': 'pat', 'country': world.country, 'uiLanguage': 'en-US'},
        'authTicket': ticket(text, 3600)}}


def measurement(at, value, uom, current=False, arrow=None):
    """value: whole mg/dL, 'HI' or 'LO'; what the number then is was never captured."""
    mg = {'HI': 500, 'LO': 40}.get(value, value)
    mmol = round(mg / 18.0, 1)
    out = {'FactoryTimestamp': time_text(at), 'Timestamp': time_text(at, UTC_OFFSET), 'type': 1 if current else 0,
           'ValueInMgPerDl': mg, 'MeasurementColor': colour(mg), 'GlucoseUnits': uom,
           'Value': mg if uom else int(mmol) if mmol == int(mmol) else mmol,
           'isHigh': value == 'HI', 'isLow': value == 'LO'}
    if current:
        out.update({'TrendMessage': None}, **({} if arrow is None else {'TrendArrow': arrow}))
    return out


def colour(mg):
    return 4 if mg < 70 else 1 if mg <= 180 else 2 if mg <= 240 else 3


def sensor(person):
    if not person.sensor:
        return None
    return {'deviceId': '', 'sn': '0ABCDEFGH0', 'a': person.sensorStarted, 'w': 60, 'pt': 4, 's': False, 'lj': False}


def connection(person):
    newest = person.readings[-1] if person.readings else None
    current = None if newest is None else measurement(newest[0], newest[1], person.uom, True, person.arrow)
    return {'id': person.patientId[::-1], 'patientId': person.patientId, 'country': 'DE', 'status': 2,
            'firstName': person.firstName, 'lastName': person.lastName, 'targetLow': 70, 'targetHigh': 180,
            'uom': person.uom, 'sensor': sensor(person),
            'alarmRules': {'c': True, 'h': {'on': True, 'th': 240, 'thmm': 13.3, 'd': 1440, 'f': 0.1},
                           'nd': {'i': 20, 'r': 5, 'l': 6}, 'p': 5, 'r': 5, 'std': {}},
            'glucoseMeasurement': current, 'glucoseItem': current, 'glucoseAlarm': None,
            'patientDevice': {'did': 'x', 'dtid': 40068, 'v': '3.3.1', 'l': False, 'll': 65, 'h': False, 'hl': 240,
                              'u': int(time.time()), 'fixedLowAlarmValues': {'mgdl': 60, 'mmoll': 3.3},
                              'alarms': False},
            'created': 1660000000}


def graph(person):
    """The history without the current reading."""
    since = time.time() - GRAPH_SECONDS
    points = [measurement(at, value, person.uom) for at, value in person.readings[:-1] if at >= since]
    sensors = [{'sensor': sensor(person), 'device': {'did': 'x'}}] if person.sensor else []
    return {'connection': connection(person), 'activeSensors': sensors, 'graphData': points}
