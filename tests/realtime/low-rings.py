#!/usr/bin/env python3
"""Real time, real HTTP, the built program: does a low ring?

    tests/realtime/low-rings.py [--program "dotnet .../glucose-tracker.dll"] [--only NAME]

Several sites that look like Nightscout and one server that looks like ntfy, written independently of the simulator, and one program for
each site. All sites begin in range. After two minutes those with a low serve one, among other entries; the ntfy server must have
a message about a low within three minutes. A site in mmol/L, and one that is never low, must not lead to one. Takes about six minutes and
needs no root. Ends with "N passed, N failed"."""
import argparse, json, pathlib, random, re, shlex, sys, tempfile, time, urllib.parse

from realtime import Device, JsonHandler, add_program, finish, keep, serve

LOW_AFTER = 120      # seconds from the start to the first low
RINGS_WITHIN = 180   # seconds from the first low served
QUIET_FOR = 330      # seconds for which the sites without a low are watched


def ms(seconds):
    return int((time.time() + seconds) * 1000)


def sgv(value, ago, device="sensor"):
    return {"_id": f"{random.getrandbits(96):024x}", "type": "sgv", "sgv": value, "date": ms(-ago), "direction": "Flat", "device": device}


def past(values):
    """Entries of the last hour, newest first, a minute and more apart."""
    return [sgv(value, 20 + 300 * index) for index, value in enumerate(values)]


GARBAGE = [None, 7, "entry", [], {}, {"type": "sgv"}, {"type": "sgv", "sgv": "high", "date": 1}, {"type": "sgv", "sgv": 1e99, "date": 1e99},
           {"type": "sgv", "sgv": 110, "date": "tomorrow"}, {"type": "mbg", "mbg": 250, "date": ms(-30)}, {"type": "cal", "slope": 1, "date": ms(-10)},
           {"type": "sgv", "sgv": 9, "date": ms(-15)}]


def future():
    return [sgv(180, -3600), sgv(120, -86400 * 400), sgv(240, -600)]


def mmol():
    return [sgv(value, 50 + 290 * index, "meter") for index, value in enumerate((5.4, 6.1, 7.2, 5.5))]


def site(extra, low, base=112):
    """A function from 'is it low now' to the entries of that moment."""
    kept = extra()

    def entries(is_low):
        values = ([52] if is_low and low else [base]) + [base + step for step in range(1, 8)]
        return kept + past(values)
    return entries


# In mmol/L throughout: 3.1 must not ring as a low, because the unit is not certain.
def millimoles(is_low):
    return past([3.1, 3.4, 4.4, 5.6, 6.2, 6.3] if is_low else [6.1, 6.0, 6.2, 5.9, 6.3, 6.4])


SITES = {
    "plain": (site(list, True), True),
    "future": (site(future, True), True),
    "mmol-entries": (site(mmol, True), True),
    "garbage": (site(lambda: list(GARBAGE), True), True),
    "everything": (site(lambda: future() + mmol() + list(GARBAGE), True), True),
    "in-mmol": (millimoles, False),
    "never-low": (site(lambda: future() + list(GARBAGE), False), False),
}


def create_site(entries, state):
    class Handler(JsonHandler):
        def do_GET(self):
            url = urllib.parse.urlparse(self.path)
            if url.path not in ("/api/v1/entries.json", "/api/v1/entries", "/api/v1/entries/sgv.json"):
                self.answer({}, 404)
                return
            count = int(urllib.parse.parse_qs(url.query).get("count", ["10"])[0])
            is_low = time.monotonic() >= state["low_at"]
            if is_low:
                state.setdefault("asked_at", time.monotonic())
            self.answer(entries(is_low)[:count])
    return Handler


def create_ntfy(messages):
    class Handler(JsonHandler):
        def do_POST(self):
            message = json.loads(self.read_body())
            messages.append((time.monotonic(), message))
            self.answer({"id": f"{len(messages)}", "event": "message", "topic": message["topic"]})
    return Handler


def get_status(device):
    result = device.run("status", "--json")
    return result.stdout or f"status ended with {result.returncode}: {result.stderr}"


def tells_low(message):
    return re.search(r"\blow\b|\bLO\b", f"{message['title']} {message['message']}", re.IGNORECASE) is not None


def judge(name, device, state, rung):
    """The failures of a site's run, and the received messages."""
    expected, served = SITES[name][1], state["low_at"]
    status = get_status(device) if device.is_running else ""
    after = f"{rung[0] - served:.0f} s after it was served" if rung else ""
    level = re.search(r'"level": *"(\w+)"', status)
    problems = []
    if not device.is_running:
        problems.append("the program ended")
    if "asked_at" not in state:
        problems.append("the site was not asked since the low")
    elif expected and rung is None:
        problems.append("no low at the ntfy server")
    elif expected and not 0 <= rung[0] - served <= RINGS_WITHIN:
        problems.append(f"the low came {after}")
    if not expected and rung is not None:
        problems.append(f"a message of a low: {rung[1]['title']}")
    if not expected and level and "low" in level[1].lower():
        problems.append(f"status has the level {level[1]}")
    heard = f"{rung[1]['title']!r}, {rung[1]['message']!r}, {after}" if rung else f"no low in {QUIET_FOR} s"
    return problems, f"{'; '.join(problems) or heard}; status: {level[1] if level else status[:200] or 'not asked'}"


def collect_lows(messages, ends):
    """The first message of a low of each topic until an instant."""
    lows = {}
    while time.monotonic() < ends:
        time.sleep(1)
        for at, message in list(messages):
            if tells_low(message) and not message["title"].startswith(("Over", "Back")):
                lows.setdefault(message["topic"], (at, message))
    return lows


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_program(arguments)
    arguments.add_argument("--only", default="", metavar="NAME", help="one site")
    options = arguments.parse_args()
    program, messages, running = shlex.split(options.program), [], {}
    ntfy = serve(create_ntfy(messages))
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="glucose-tracker-low-rings-") as work:
        try:
            begin = time.monotonic()
            for name, (entries, _) in SITES.items():
                if options.only in ("", name):
                    state = {"low_at": begin + LOW_AFTER}
                    site = serve(create_site(entries, state))
                    running[name] = state, Device(program, pathlib.Path(work) / name, site.url, {
                        "Notifications": {"Content": "number", "Ntfy": {"Server": ntfy.url, "Topic": name}}})
            lows = collect_lows(messages, begin + QUIET_FOR)
            for name, (state, device) in running.items():
                problems, text = judge(name, device, state, lows.get(name))
                passed, failed = passed + (not problems), failed + bool(problems)
                print(f"{'FAILED' if problems else 'passed'} {name}: {text}")
                if problems:
                    print(device.log[-1500:])
        finally:
            for _, device in running.values():
                device.stop()
            keep(work)
    return finish(passed, failed)


sys.exit(main())
