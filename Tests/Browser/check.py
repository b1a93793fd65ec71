"""Opens HTML files in a headless Chromium and checks that they are what a report should be.

    python3 check.py FILE.html…

One line for each check of each file, problems indented below it; the last line is the sum. Ends with
status 1 if a check failed, 2 if no browser was found.
"""

import pathlib
import sys

import chromium

SCRIPT = (pathlib.Path(__file__).parent / "checks.js").read_text(encoding="utf-8")
WIDTHS = (320, 375, 768, 1100)
# How long a page may take until it is painted, on a slow and busy machine.
SECONDS_TO_OPEN = 10
# So many folds are opened for a look inside; a page of 50,000 rows has far more in store.
FOLDS = 12


class Tally:
    """Checks that passed and failed."""

    def __init__(self):
        self.passed = self.failed = 0

    def add(self, name, problems):
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        print(f"{'FAILED' if problems else 'ok'}  {name}", flush=True)
        for problem in problems:
            print(f"        {problem}")


def check(browser, path, tally):
    name = path.name

    def add(what, problems):
        tally.add(f"{name}: {what}", problems)

    def look(function, *arguments):
        return browser.evaluate(f"checks.{function}({', '.join(map(str, arguments))})")

    browser.media()
    browser.window(1100)
    address = path.resolve().as_uri()
    try:
        seconds = browser.open(address)
    except (RuntimeError, TimeoutError) as error:
        add("opens", [str(error)])
        return
    size = path.stat().st_size
    add(
        f"opens ({seconds:.1f} s, {size / 1000:,.0f} kB)",
        [] if seconds <= SECONDS_TO_OPEN else [f"took more than {SECONDS_TO_OPEN} s"])
    browser.evaluate(SCRIPT)

    add("has a language", look("language"))
    add("has a title", look("title"))
    add("one first heading, no level left out", look("headings"))
    add("landmarks", look("landmarks"))
    add("tables have heads, names and labels", look("tables"))
    add("ids are unique and references lead somewhere", look("ids"))
    add("links are http, https, mailto or inside the page", look("links"))
    add("no script, nothing embedded, a strict policy, no hidden characters", look("content"))
    add("charts are drawn", look("charts"))
    add("charts have a name and a description", names_of_charts(browser))

    for width in WIDTHS:
        browser.window(width, mobile=width < 700)
        add(f"no scrolling sideways at {width} px", look("scroll"))
        add(f"nothing cut off or overlapping in charts at {width} px", look("insideCharts"))
        if width == 375:
            add("a table stays one for a screen reader at 375 px", tables_for_readers(browser))
            add("what can be tapped is large enough at 375 px", look("tapTargets"))
    for scheme in ("light", "dark"):
        browser.media(scheme=scheme)
        add(f"contrast of text, {scheme}", look("textContrast"))
        add(f"contrast of marks, {scheme}", look("markContrast"))

    # Once more with what was folded away.
    browser.media()
    if look("openAll", FOLDS):
        for width in (375, 1100):
            browser.window(width, mobile=width < 700)
            add(f"unfolded: no scrolling sideways at {width} px", look("scroll"))
        for scheme in ("light", "dark"):
            browser.media(scheme=scheme)
            add(f"unfolded: contrast of text, {scheme}", look("textContrast"))
        browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)")

    # A sheet of A4 less its margins is about 660 px wide.
    browser.window(660)
    browser.media("print", "dark")
    add("on paper: dark on white, nothing folded, no navigation", look("paper"))
    add("on paper: nothing beyond the margin", look("scroll"))
    browser.media()

    # By now everything that the page might want has been asked for.
    browser.collect(0.3)
    add("no message on the console", messages(browser.events))
    add("no request but for the file itself", requests(browser.events, address))


def names_of_charts(browser):
    """By the browser's own reckoning of what a screen reader is told."""
    problems = []
    document = browser.send("DOM.getDocument", depth=0)["root"]["nodeId"]
    found = browser.send(
        "DOM.querySelectorAll", nodeId=document, selector="figure svg")["nodeIds"]
    for node in found:
        told = browser.send(
            "Accessibility.getPartialAXTree", nodeId=node, fetchRelatives=False)["nodes"][0]
        role = told.get("role", {}).get("value")
        name = told.get("name", {}).get("value", "")
        if told.get("ignored") or role not in ("image", "img") or not name.strip():
            problems.append(f"role {role}, name {name!r}")
        elif not browser.evaluate(DESCRIPTION % found.index(node)):
            problems.append(f"{name!r} has no description")
    return problems


# A description is a second part of the name (`aria-labelledby` names both), or one of its own.
DESCRIPTION = """
(drawing => {
  const description = drawing.querySelector("desc")?.textContent.trim() ?? "";
  const title = drawing.querySelector("title")?.textContent.trim() ?? "";
  const parts = ["aria-labelledby", "aria-describedby"]
    .flatMap(name => (drawing.getAttribute(name) ?? "").split(" ")).filter(Boolean)
    .map(id => document.getElementById(id)?.tagName);
  return title !== "" && description.length > title.length && parts.includes("desc");
})(document.querySelectorAll("figure svg")[%d])
"""


def tables_for_readers(browser):
    """Whether the browser still tells a screen reader of rows and cells where they are set as grids."""
    document = browser.send("DOM.getDocument", depth=0)["root"]["nodeId"]
    node = browser.send("DOM.querySelector", nodeId=document, selector="main table")["nodeId"]
    if not node:
        return []
    described = browser.send("DOM.describeNode", nodeId=node)["node"]["backendNodeId"]
    tree = browser.send("Accessibility.queryAXTree", backendNodeId=described)["nodes"]
    roles = {part.get("role", {}).get("value") for part in tree if not part.get("ignored")}
    wanted = {"row", "cell", "columnheader", "rowheader"}
    return [f"no {role}" for role in sorted(wanted - roles)]


def messages(events):
    problems = []
    for event in events:
        if event.get("method") == "Log.entryAdded":
            problems.append(event["params"]["entry"]["text"])
        elif event.get("method") in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
            problems.append(str(event["params"])[:200])
        elif event.get("method") == "Page.javascriptDialogOpening":
            problems.append(f"a dialog: {event['params']['message']}")
    return problems


def requests(events, address):
    asked = [
        event["params"]["request"]["url"] for event in events
        if event.get("method") == "Network.requestWillBeSent"]
    return [url[:200] for url in asked if url not in (address, "data:,")]


def main(arguments):
    program = chromium.find()
    if not arguments:
        sys.exit(__doc__)
    if not program:
        print("no Chromium was found; install the package chromium")
        return 2
    tally = Tally()
    with chromium.Chromium(program) as browser:
        for path in map(pathlib.Path, arguments):
            check(browser, path, tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
