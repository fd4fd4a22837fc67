#!/usr/bin/env python3
"""Real time, real HTTP, the built program: is an alarm answered by the button of its message, and does the device check in?

    tests/realtime/answers-arrive.py [--program "dotnet .../glucose-tracker.dll"] [--language CODE]

One independent server has three roles: a site that looks like Nightscout, an ntfy server (publishing as JSON and as plain text, and streams
of lines with "open", "keepalive" and "message", with since=), and a dead man's switch that expects GET. The site is low from the start and urgently low
after a minute. The test presses the buttons as a phone does: it sends the request that the message describes. With --language, titles, texts and
buttons must be the words of languages/program/CODE.txt. Takes about two minutes and needs no root. Ends with "N passed, N failed"."""
import argparse, json, pathlib, queue, shlex, subprocess, sys, tempfile, threading, time, urllib.parse, urllib.request

from realtime import ROOT, Device, JsonHandler, add_program, finish, keep, serve, wait

ALARMS, COMMANDS, SWITCH = "bedside-alarms", "bedside-commands", "/ping/3b6a0c1e"
URGENT_AFTER = 60    # seconds from the start to the urgent low


def read_texts(code):
    """The texts of a language by their full keys."""
    section, texts = "", {}
    for line in (ROOT / f"languages/program/{code}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            key, _, text = line.partition(" =")
            texts[f"{section}.{key}"] = text.strip()
    return texts


class World:
    """The state of the server and the received requests."""

    def __init__(self):
        self.lock, self.begin = threading.Lock(), time.monotonic()
        self.messages, self.streams, self.check_ins, self.subscriptions, self.misuse = {}, [], [], [], []
        self.down = False

    def publish(self, topic, message):
        with self.lock:
            kept = self.messages.setdefault(topic, [])
            line = {"id": f"m{len(kept)}{topic}", "time": int(time.time()), "event": "message", "topic": topic, **message}
            kept.append(line)
            for of, stream in self.streams:
                if of == topic:
                    stream.put(line)
            return line

    def get_messages(self, topic):
        with self.lock:
            return list(self.messages.get(topic, []))

    def cut(self):
        """Ends every stream like a restarting server, and refuses new ones until the restart is complete."""
        with self.lock:
            self.down = True
            for _, stream in self.streams:
                stream.put(None)
            self.streams.clear()


def entries(world):
    value = 52 if time.monotonic() - world.begin >= URGENT_AFTER else 63
    values = [value, 66, 70, 74, 79, 84, 90, 96]
    return [{"_id": f"{i:024x}", "type": "sgv", "sgv": v, "date": int((time.time() - 20 - 300 * i) * 1000), "direction": "Flat", "device": "sensor"}
            for i, v in enumerate(values)]


def create_handler(world):
    class Handler(JsonHandler):
        def do_GET(self):
            url = urllib.parse.urlparse(self.path)
            if url.path == SWITCH:
                world.check_ins.append(time.monotonic())
                self.answer({})
            elif url.path == f"/{COMMANDS}/json":
                self.stream(urllib.parse.parse_qs(url.query).get("since", [""])[0])
            elif url.path.startswith("/api/v1/entries"):
                count = int(urllib.parse.parse_qs(url.query).get("count", ["10"])[0])
                self.answer(entries(world)[:count])
            else:
                self.answer({}, 404)

        def stream(self, since):
            lines = queue.Queue()
            with world.lock:
                if world.down:
                    return self.answer({"error": "starting"}, 503)
                world.subscriptions.append(since)
                if since.isdigit():
                    for line in world.messages.get(COMMANDS, []):
                        if line["time"] >= int(since):
                            lines.put(line)
                world.streams.append((COMMANDS, lines))
            self.send_response(200)
            self.send_header("Content-Type", "application/x-ndjson; charset=utf-8")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.chunk({"id": "open", "time": int(time.time()), "event": "open", "topic": COMMANDS})
            while True:
                try:
                    line = lines.get(timeout=45)
                except queue.Empty:
                    line = {"id": f"k{time.time()}", "time": int(time.time()), "event": "keepalive", "topic": COMMANDS}
                if line is None:
                    self.close_connection = True
                    return
                self.chunk(line)

        def chunk(self, line):
            body = (json.dumps(line) + "\n").encode()
            self.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n")
            self.wfile.flush()

        def do_POST(self):
            body = self.read_body()
            if self.path == SWITCH:
                world.misuse.append("POST at the switch")
                self.answer({}, 405)
            elif self.path == "/":
                message = json.loads(body)
                self.answer(world.publish(message.pop("topic"), message))
            else:
                self.answer(world.publish(self.path.strip("/"), {"message": body.decode()}))
    return Handler


def press(action):
    """Presses a button of the kind "http" like ntfy's app."""
    request = urllib.request.Request(action["url"], action["body"].encode(), method=action["method"])
    urllib.request.urlopen(request, timeout=20).read()


def post(url, text):
    urllib.request.urlopen(urllib.request.Request(url, text.encode(), method="POST"), timeout=20).read()


def play(device, world, url, texts):
    """Yields the name of each passed check; raises AssertionError for a failed one."""
    def phase(kind):
        return next(rule["state"].lower() for rule in device.ask("alarms")["rules"] if rule["rule"].lower() == kind.lower())

    message = lambda key: next((m for m in world.get_messages(ALARMS) if texts[key] in m.get("title", "")), None)

    low = wait("a message of the low", lambda: message("alarm.low"))
    buttons = low.get("actions", [])
    assert buttons and all(b["action"] == "http" and b["method"] == "POST" and b["url"] == f"{url}/{COMMANDS}" for b in buttons), buttons
    assert all(b["body"].split()[0] not in low["title"] + low["message"] + b["label"] for b in buttons), low
    snooze = texts["button.snooze"].partition("{span}")
    assert any(b["label"].startswith(snooze[0]) and b["label"].endswith(snooze[2]) for b in buttons), buttons
    yield f"a low is told with buttons: {low['title']!r}, {low['message']!r}, {[b['label'] for b in buttons]}"
    wait("a subscription", lambda: world.subscriptions)
    yield "the device has subscribed to the command topic by a separate request"

    for text in ("", "snooze", "0000 snooze", "x" * 5000, "\u0000 {}", "00000000000000000000000000 acknowledge"):
        post(f"{url}/{COMMANDS}", text)
    time.sleep(3)
    assert phase("low") == "ringing", phase("low")
    yield "texts without a code that was made here answer nothing"

    press(buttons[0])
    wait("the low is answered", lambda: phase("low") in ("snoozed", "acknowledged"), 30)
    yield f"the first button answers the low: {phase('low')}"

    before = len(world.get_messages(ALARMS))
    press(buttons[0])
    refusal = wait("a message that the button is not valid", lambda: next((m for m in world.get_messages(ALARMS)[before:] if texts["button.not-valid"] in m["message"]), None), 40)
    yield f"the same button a second time is refused: {refusal['message']!r}"

    urgent = wait("a message of the urgent low", lambda: message("alarm.urgent-low"))
    assert phase("urgentLow") == "ringing", phase("urgentLow")
    codes = [b["body"] for b in urgent["actions"]]
    assert not set(codes) & {b["body"] for b in buttons}
    yield "the urgent low has its own code and rings although the low is answered"

    world.cut()
    press(urgent["actions"][0])
    assert phase("urgentLow") == "ringing", phase("urgentLow")
    before = len(world.subscriptions)
    world.down = False
    wait("a new subscription", lambda: len(world.subscriptions) > before)
    wait("the urgent low is answered", lambda: phase("urgentLow") in ("snoozed", "acknowledged"), 30)
    assert world.subscriptions[-1].isdigit(), world.subscriptions
    yield f"a button that was pressed while the connection was broken counts afterwards (since={world.subscriptions[-1]})"

    wait("two check-ins", lambda: len(world.check_ins) >= 2)
    assert not world.misuse, world.misuse
    times = [at - world.begin for at in world.check_ins]
    assert all(b - a > 50 for a, b in zip(times, times[1:])), times
    yield f"it checks in by GET, {len(times)} times so far, at {', '.join(f'{t:.0f} s' for t in times)}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_program(arguments)
    arguments.add_argument("--language", default="en", help="the language of the messages; default: en")
    chosen, world = arguments.parse_args(), World()
    url = serve(create_handler(world)).url
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="glucose-tracker-answers-") as work:
        device = Device(shlex.split(chosen.program), pathlib.Path(work) / "device", url, {
            "Language": chosen.language, "CheckIn": {"Address": url + SWITCH, "Interval": "00:01:00"},
            "Notifications": {"Content": "number", "Ntfy": {"Server": url, "Topic": ALARMS, "CommandTopic": COMMANDS}},
        })
        try:
            for name in play(device, world, url, read_texts(chosen.language)):
                passed += 1
                print(f"passed {name}", flush=True)
            log = device.log
            secrets = [word for word in (COMMANDS, ALARMS, SWITCH.split("/")[-1]) if word in log]
            assert not secrets, f"the log holds {secrets}"
            passed += 1
            print("passed no topic and no address of the switch is in the log")
        except (AssertionError, subprocess.SubprocessError, OSError, KeyError, ValueError) as problem:
            failed += 1
            print(f"FAILED {type(problem).__name__}: {problem}")
            print(device.log[-2500:], json.dumps(world.get_messages(ALARMS), indent=1)[-2500:])
        finally:
            device.stop()
            keep(work)
    return finish(passed, failed)


sys.exit(main())
