"""Takes the pictures of README and docs from the demonstration: `./run dev .venv/bin/python docs/pictures/make.py`.

Plays the demonstration on a free port, as `./run demo` does, and saves chat.png and demo-report.png beside
itself. Needs Chromium on the machine. With an address as its argument it visits the demonstration that is
already up there instead.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
MOST_TURNS = 12  # from the greeting to the first card
WAY_IN = re.compile(
    r"^(English|No code|Continue|Only this survey|Only this vote|Start now|Prefer not to say|Take part)$"
)


@contextmanager
def demonstration() -> Iterator[str]:
    """Play the demonstration and give its address for the block."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "bot", "demo", "--port", str(port)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                print(line, end="")
                if "Ctrl-C stops." in line:
                    break
            else:
                raise SystemExit("The demonstration ended before it could be visited.")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def chat(browser: Browser, address: str) -> None:
    """Come in without a code on a phone and answer until the second card is there."""
    page = browser.new_page(viewport={"width": 390, "height": 720}, locale="en-GB", device_scale_factor=2)
    page.goto(address)
    latest = page.locator("li.message:last-child")
    agree = latest.get_by_role("button", name="Agree", exact=True)
    for _ in range(MOST_TURNS):
        way = latest.get_by_role("button", name=WAY_IN)
        agree.or_(way).first.wait_for()
        if agree.count():
            break
        _press(page, way.first)
    _press(page, agree.first)
    agree.first.wait_for()
    page.get_by_text("Statement 2/").wait_for()
    page.evaluate("document.activeElement.blur(); scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(600)
    page.screenshot(path=str(HERE / "chat.png"))


def _press(page: Page, button: Locator) -> None:
    last = page.locator("li.message").last.get_attribute("id")
    button.click()
    page.locator(f"li.message:last-child:not(#{last})").wait_for()


def report(browser: Browser, address: str) -> None:
    """Take the first screens of the public report."""
    page = browser.new_page(viewport={"width": 900, "height": 1100}, locale="en-GB")
    page.goto(f"{address}/r/verot?lang=en")
    page.get_by_role("heading", level=1).wait_for()
    page.screenshot(path=str(HERE / "demo-report.png"))


def both(browser: Browser, address: str) -> None:
    """Take the report first: whoever visits the chat is counted in it."""
    report(browser, address)
    chat(browser, address)


def main() -> None:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("No Chromium here: install one (Debian: apt-get install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        if len(sys.argv) > 1:
            both(browser, sys.argv[1])
        else:
            with demonstration() as address:
                both(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
