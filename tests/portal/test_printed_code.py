"""The code on a printed log, as it comes out on paper, is read back to the pair's form."""

from base64 import b64encode

import pytest
import zxingcpp
from form_page import fragment
from playwright.sync_api import Browser, Page
from portal_book import Building, run

pytestmark = pytest.mark.browser
GREY = """async (png) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height), drawing = canvas.getContext("2d");
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, image.width, image.height);
  return [image.width, image.height, Array.from({ length: image.width * image.height }, (_, i) => data[i * 4])];
}"""


def read_code(page: Page, png: bytes) -> str:
    """What a reader of codes finds in a picture; "" where it finds none."""
    width, height, pixels = page.evaluate(GREY, b64encode(png).decode())
    picture = memoryview(bytes(pixels)).cast("B", (height, width))
    found = zxingcpp.read_barcodes(picture)
    return found[0].text if found else ""


@pytest.mark.parametrize("scale", [2, 3])  # a camera sees about 190 or 290 dots an inch
def test_the_code_on_a_printed_log_is_read(browser: Browser, forms: Building, scale: int) -> None:
    book = forms("github").parents[1]
    done = run("build", "--edition", "program", cwd=book)
    assert done.returncode == 0, done.stdout + done.stderr
    context = browser.new_context(viewport={"width": 794, "height": 1123}, device_scale_factor=scale)
    page = context.new_page()
    page.goto((book / "site/program/mentorships/ms-00b2-log.html").as_uri())
    page.emulate_media(media="print")
    code = page.locator("a.mb-log__qr svg")
    assert 126 < code.bounding_box()["width"] < 131, "34 mm"  # type: ignore[index]
    read = read_code(context.new_page(), code.screenshot())
    assert read == page.locator("a.mb-log__qr").get_attribute("href")
    assert read.startswith("https://portal.example/forms/assp-cps-session.html#")
    told = read.partition("#")[2]
    opened = context.new_page()
    opened.goto((forms("github") / "forms/assp-cps-session.html").as_uri() + f"#{told}")
    assert "filled in from your link" in opened.locator("#mb-pair").inner_text()
    assert fragment({"for": "pair"})[:8] == told[:8]
    context.close()
