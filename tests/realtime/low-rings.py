#!/usr/bin/env python3
"""Real time, real HTTP, the built program: does a low ring?

    tests/realtime/low-rings.py [--program "dotnet .../glucose-tracker.dll"] [--only NAME]

Several sites that look like Nightscout and one server that looks like ntfy, written here on their own (nothing of the simulator is used), and one
program for each site. All sites begin in range. After two minutes those with a low serve one, among whatever else they hold; a message that tells a
low must be at the ntfy server within three minutes. A site in mmol/L, and one that is never low, must not lead to one. Takes about six minutes and
needs no root. Ends with "N passed, N failed"."""
import argparse, http.server, json, os, pathlib, random, re, shlex, signal, subprocess, sys, tempfile, threading, time, urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DLL = ROOT / "tests/GlucoseTracker.Pi.Tests/bin/Debug/net10.0/glucose-tracker.dll"
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


# In mmol/L throughout: 3.1 is a low that nobody may call one, since the unit cannot be told for sure.
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


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


def serve(handler):
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def site_server(entries, state):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            url = urllib.parse.urlparse(self.path)
            found = url.path in ("/api/v1/entries.json", "/api/v1/entries", "/api/v1/entries/sgv.json")
            count = int(urllib.parse.parse_qs(url.query).get("count", ["10"])[0])
            is_low = time.monotonic() >= state["low_at"]
            body = json.dumps(entries(is_low)[:count]).encode() if found else b"<html></html>"
            if found and is_low:
                state.setdefault("asked_at", time.monotonic())
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "application/json" if found else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass
    return serve(Handler)


def ntfy_server(messages):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            messages.append((time.monotonic(), message))
            body = json.dumps({"id": f"{len(messages)}", "event": "message", "topic": message["topic"]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass
    return serve(Handler)


def start(program, folder, name, site_port, ntfy_port):
    """The program with a separate configuration; the panel is a picture in its folder."""
    folder.mkdir()
    (folder / "state").mkdir()
    configuration = folder / "configuration.json"
    configuration.write_text(json.dumps({
        "Source": "nightscout", "StateDirectory": str(folder / "state"),
        "Nightscout": {"Address": f"http://127.0.0.1:{site_port}"},
        "LibreLinkUp": {"PollInterval": "00:01:00"},
        "Display": {"Panel": "png", "File": str(folder / "panel.png")},
        "Notifications": {"Content": "number", "Ntfy": {"Server": f"http://127.0.0.1:{ntfy_port}", "Topic": name}},
    }))
    log = (folder / "log").open("w")
    return subprocess.Popen([*program, "run", "--config", str(configuration)], stdout=log, stderr=log, stdin=subprocess.DEVNULL)


def status(program, folder):
    answer = subprocess.run(
        [*program, "status", "--json", "--config", str(folder / "configuration.json")], capture_output=True, text=True, timeout=120, check=False)
    return answer.stdout or f"status ended with {answer.returncode}: {answer.stderr}"


def tells_low(message):
    return re.search(r"\blow\b|\bLO\b", f"{message['title']} {message['message']}", re.IGNORECASE) is not None


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", default=f"dotnet {shlex.quote(str(DLL))}", help="the built program and its first arguments")
    arguments.add_argument("--only", default="", metavar="NAME", help="one site")
    options = arguments.parse_args()
    program, messages, running = shlex.split(options.program), [], {}
    ntfy = ntfy_server(messages)
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="glucose-tracker-low-rings-") as work:
        try:
            begin = time.monotonic()
            for name, (entries, _) in SITES.items():
                if options.only in ("", name):
                    state = {"low_at": begin + LOW_AFTER}
                    server = site_server(entries, state)
                    folder = pathlib.Path(work) / name
                    running[name] = (start(program, folder, name, server.server_port, ntfy.server_port), state, folder)
            rang, ends = {}, begin + QUIET_FOR
            while time.monotonic() < ends:
                time.sleep(1)
                for at, message in list(messages):
                    if tells_low(message) and not message["title"].startswith(("Over", "Back")):
                        rang.setdefault(message["topic"], (at, message))
            for name, (process, state, folder) in running.items():
                expected, served, rung = SITES[name][1], state["low_at"], rang.get(name)
                alive, known = process.poll() is None, status(program, folder) if process.poll() is None else ""
                after = f"{rung[0] - served:.0f} s after it was served" if rung and served else f"{rung[0] - begin:.0f} s after the start" if rung else ""
                level = re.search(r'"level": *"(\w+)"', known)
                problems = []
                if not alive:
                    problems.append("the program ended")
                if "asked_at" not in state:
                    problems.append("the site was not asked since the low")
                elif expected and rung is None:
                    problems.append("no low at the ntfy server")
                elif expected and not 0 <= rung[0] - served <= RINGS_WITHIN:
                    problems.append(f"the low came {after}")
                if not expected and rung is not None:
                    problems.append(f"it says low: {rung[1]['title']}")
                if not expected and level and "low" in level[1].lower():
                    problems.append(f"status says {level[1]}")
                passed, failed = passed + (not problems), failed + bool(problems)
                heard = f"{rung[1]['title']!r}, {rung[1]['message']!r}, {after}" if rung else f"no low in {QUIET_FOR} s"
                print(f"{'FAILED' if problems else 'passed'} {name}: {'; '.join(problems) or heard}; status: {level[1] if level else known[:200] or 'not asked'}")
                if problems:
                    print((folder / "log").read_text()[-1500:], known[:800])
        finally:
            for process, _, _ in running.values():
                if process.poll() is None:
                    process.send_signal(signal.SIGTERM)
            for process, _, _ in running.values():
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()
            if (keep := os.environ.get("KEEP")):
                subprocess.run(["cp", "-r", work, keep], check=False)
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


sys.exit(main())
