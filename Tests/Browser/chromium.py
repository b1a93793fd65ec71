"""A headless Chromium, driven over a pipe with its own protocol: nothing but Python's library is needed.

`--remote-debugging-pipe` speaks the DevTools protocol over file descriptors 3 and 4, one JSON object
after the other, each ended by a zero byte.
"""

import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")


def find():
    """The path of a Chromium, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Chromium:
    """The browser's process, with one page in it."""

    def __init__(self, program):
        self._profile = tempfile.mkdtemp(prefix="foretell-chromium-")
        commands, self._out = os.pipe()
        self._in, answers = os.pipe()

        def hand_over():
            # By way of high numbers, since the two may be 3 or 4 themselves.
            pair = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (commands, answers)]
            os.dup2(pair[0], 3)
            os.dup2(pair[1], 4)

        self._process = subprocess.Popen(
            [
                program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--force-color-profile=srgb", "--lang=en-US",
                # The page must need no network; nothing else gets one either.
                "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
                f"--user-data-dir={self._profile}", "about:blank",
            ],
            preexec_fn=hand_over, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self._next = 0
        self._buffer = bytearray()
        self._session = None
        self.events = []
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        self._session = self.send(
            "Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM", "Accessibility"):
            self.send(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self._session = None
            self.send("Browser.close", timeout=10)
            self._process.wait(10)
        except (OSError, RuntimeError, TimeoutError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._out)
        os.close(self._in)
        shutil.rmtree(self._profile, ignore_errors=True)

    def send(self, method, timeout=120, **parameters):
        """Sends a command and returns its result; events that come meanwhile are kept."""
        self._next += 1
        message = {"id": self._next, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        number, deadline = self._next, time.monotonic() + timeout
        while True:
            answer = self._receive(deadline)
            if answer.get("id") != number:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def wait_for(self, event, timeout=120):
        """Waits until an event has come."""
        deadline = time.monotonic() + timeout
        while not any(seen.get("method") == event for seen in self.events):
            self.events.append(self._receive(deadline))

    def collect(self, seconds):
        """Takes in the events that come within a time."""
        deadline = time.monotonic() + seconds
        try:
            while True:
                self.events.append(self._receive(deadline))
        except TimeoutError:
            pass

    def _receive(self, deadline):
        while (end := self._buffer.find(b"\0")) < 0:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._in], [], [], left)[0]:
                raise TimeoutError("the browser did not answer in time")
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise RuntimeError("the browser ended")
            self._buffer += chunk
        message = json.loads(self._buffer[:end])
        del self._buffer[: end + 1]
        return message

    # What a check does with the page.

    def open(self, address, timeout=120):
        """Opens an address, returns the seconds until it was laid out and painted."""
        self.events.clear()
        begun = time.monotonic()
        self.send("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired", timeout)
        self.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return time.monotonic() - begun

    def evaluate(self, expression, timeout=120):
        """The value of a JavaScript expression in the page, promises awaited."""
        answer = self.send(
            "Runtime.evaluate", timeout, expression=expression, returnByValue=True,
            awaitPromise=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def window(self, width, height=900, mobile=False, scale=1):
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height,
            deviceScaleFactor=scale, mobile=mobile)

    def media(self, kind="screen", scheme="light"):
        self.send(
            "Emulation.setEmulatedMedia", media=kind,
            features=[{"name": "prefers-color-scheme", "value": scheme}])
