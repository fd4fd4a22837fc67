#!/usr/bin/env python3
"""Real time, real HTTP, the built program: a warning before a low, a falling high, a schedule, and readings for home automation.

    tests/realtime/warnings-arrive.py [--program "dotnet .../glucose-tracker.dll"] [--only NAME]

One server, written independently of the simulator, is a site like Nightscout for each case, an ntfy server, and a
webhook that refuses at first; and there is one program for each case. A site has a reading for every minute, also while the test runs. Takes about five
minutes and needs no root. Ends with "N passed, N failed"."""
import argparse, concurrent.futures, datetime, json, pathlib, shlex, subprocess, sys, tempfile, threading, time, urllib.parse

from realtime import WITHIN, Device, JsonHandler, add_program, finish, keep, serve, wait

READING = ("valueMgPerDl", "text", "unit", "range", "trend", "measuredAt")


class Site:
    """A value for every minute, from the present value and its change per minute."""

    def __init__(self, value, slope):
        self.lock, self.begin, self.slope = threading.Lock(), time.time() - 20, slope
        self.readings = [(self.begin - 60 * age, value - slope * age) for age in range(60, -1, -1)]
        self.messages, self.posted, self.refuses = [], [], True

    def entries(self):
        with self.lock:
            while time.time() >= self.readings[-1][0] + 60:
                at, value = self.readings[-1]
                self.readings.append((at + 60, value + self.slope))
            return [{"_id": f"{int(at):024x}", "type": "sgv", "sgv": round(value), "date": int(at * 1000), "direction": "Flat", "device": "sensor"}
                    for at, value in reversed(self.readings)]

    @property
    def titles(self):
        with self.lock:
            return [message["title"] for message in self.messages]


def create_handler(sites):
    class Handler(JsonHandler):
        def do_GET(self):
            url = urllib.parse.urlparse(self.path)
            _, name, *rest = url.path.split("/")
            if name in sites and rest[:3] == ["api", "v1", "entries.json"]:
                count = int(urllib.parse.parse_qs(url.query).get("count", ["10"])[0])
                self.answer(sites[name].entries()[:count])
            else:
                self.answer({}, 404)

        def do_POST(self):
            body = json.loads(self.read_body())
            if self.path == "/":
                site = sites[body["topic"]]
                with site.lock:
                    site.messages.append(body)
                self.answer({"id": "m", "event": "message", "topic": body["topic"]})
            else:
                site = sites[self.path.split("/")[2]]
                with site.lock:
                    site.posted.append((not site.refuses, body))
                self.answer({}, 503 if site.refuses else 200)
    return Handler


def active(device):
    return {alarm["kind"]: alarm["phase"] for alarm in device.ask("status")["alarms"]["active"]}


def expect(seen, expected):
    assert seen == expected, f"{seen} instead of {expected}"


def low_soon(site, device):
    wait("the warning", lambda: site.titles)
    expect((site.titles, active(device)), (["Low soon"], {"lowSoon": "ringing"}))
    result = device.run("snooze")
    expect((result.returncode, active(device)), (0, {"lowSoon": "snoozed"}))
    at, low = time.monotonic(), wait("the low", lambda: site.titles[1:])
    expect((low, active(device)), (["Low"], {"low": "ringing"}))
    return f"a low is told {time.monotonic() - at:.0f} s after the warning of it, whose answer does not silence it"


def falling_high(site, device):
    wait("the high", lambda: site.titles)
    time.sleep(130)
    expect((site.titles, active(device)), (["High"], {"high": "ringing"}))
    site.slope = 10
    wait("the repetition", lambda: len(site.titles) > 1)
    expect(site.titles, ["High", "High"])
    return "a high is told once while it falls, and again when that stops"


def low_now(device):
    return next((rule["limit"], rule["loudnessPercent"]) for rule in device.ask("alarms")["rules"] if rule["rule"] == "Low")


def inside_schedule(site, device):
    wait("the low of the schedule", lambda: site.titles)
    expect((site.titles, active(device), low_now(device)), (["Low"], {"low": "ringing"}, ("6.0 mmol/L", 40)))
    week = [line for line in device.ask("alarms")["week"] if {"rule": "Low", "limit": "6.0 mmol/L"} in line["limits"]]
    assert week and all({"rule": "Low", "percent": 40} in line["loudness"] for line in week), week
    expect(device.run("alarms").stdout.count("Low sounds at 40 % of the full loudness now"), 1)
    return "inside an entry of the schedule its limit rings, and 'alarms' shows limit, loudness and week"


def outside_schedule(site, device):
    wait("a reading", lambda: device.ask("status")["reading"])
    time.sleep(70)
    expect((site.titles, active(device), low_now(device)), ([], {}, ("3.9 mmol/L", 100)))
    return "outside the entry the usual limit holds"


def readings_out(site, device):
    wait("a second try", lambda: len(site.posted) > 1)
    expect(len({document["reading"]["measuredAt"] for _, document in site.posted}), 1)
    assert "503" in device.ask("status")["webhook"]["words"]
    site.refuses = False
    wait("three readings", lambda: sum(accepted for accepted, _ in site.posted) >= 3, 2 * WITHIN)
    posted, status = [document for accepted, document in site.posted if accepted], device.ask("status")
    times = [document["reading"]["measuredAt"] for document in posted]
    expect(times, sorted(set(times)))
    assert not any(document["test"] for document in posted)
    shown, newest = status["reading"], posted[-1]["reading"]
    expect([newest[key] for key in READING], [shown[key] for key in READING])
    expect([posted[-1][key] for key in ("level", "source")], [status[key] for key in ("level", "source")])
    expect(device.run("webhook-test").returncode, 0)
    assert site.posted[-1][1]["test"], site.posted[-1]
    site.refuses = True
    result = device.run("webhook-test")
    assert result.returncode == 1 and "503" in result.stderr, result
    return f"{len(times)} readings reached the webhook once each, in order, as status has them; webhook-test says what became of its request"


def entry(from_hour, to_hour):
    """Hours before and after now, in the zone of this machine."""
    now = datetime.datetime.now().astimezone()
    begin, end = (now + datetime.timedelta(hours=hours) for hours in (from_hour, to_hour))
    return f"{begin:%a} {begin:%H:%M}-{end:%H:%M}: Low 6.0 mmol/L; Low loudness 40 %"


CASES = {       # what is played, the value now and its slope, and the configuration
    "low-soon": (low_soon, 73, -2, {"Alarms": {"LowSoon": {"Enabled": True}}}),
    "falling-high": (falling_high, 290, -2, {"Alarms": {"High": {"For": "00:00:00", "Repeat": "00:01:00", "NoRepeatWhenFallingBy": "5 mg/dL"}}}),
    "inside-schedule": (inside_schedule, 95, 0.05, {"Alarms": {"Schedule": [entry(-2, 2)]}}),
    "outside-schedule": (outside_schedule, 95, 0.05, {"Alarms": {"Schedule": [entry(3, 5)]}}),
    "readings-out": (readings_out, 101, 0.3, {}),
}


def play(name, program, work, url, site):
    """The result of the case, and the text to print."""
    case, _, _, sections = CASES[name]
    if case is readings_out:
        sections = {"ReadingsWebhook": {"Address": f"{url}/hook/{name}"}}
    notifications = {"Notifications": {"Ntfy": {"Server": url, "Topic": name}}}
    device = Device(program, work / name, f"{url}/{name}", notifications | sections)
    try:
        return True, f"passed {case(site, device)}"
    except (AssertionError, subprocess.SubprocessError, OSError, KeyError, ValueError) as problem:
        return False, f"FAILED {name}: {type(problem).__name__}: {problem}\n{device.log[-2500:]}\n{json.dumps(site.messages, indent=1)[-1500:]}"
    finally:
        device.stop()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_program(arguments)
    arguments.add_argument("--only", default="", metavar="NAME", help="one case: " + ", ".join(CASES))
    options = arguments.parse_args()
    names = [name for name in CASES if options.only in ("", name)]
    sites = {name: Site(*CASES[name][1:3]) for name in names}
    url, passed = serve(create_handler(sites)).url, 0
    with tempfile.TemporaryDirectory(prefix="glucose-tracker-warnings-") as work, concurrent.futures.ThreadPoolExecutor(len(names)) as pool:
        program = shlex.split(options.program)
        played = [pool.submit(play, name, program, pathlib.Path(work), url, sites[name]) for name in names]
        for future in concurrent.futures.as_completed(played):
            held, text = future.result()
            passed += held
            print(text, flush=True)
        keep(work)
    return finish(passed, len(names) - passed)


sys.exit(main())
