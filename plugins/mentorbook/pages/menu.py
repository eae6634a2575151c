"""The theme's menu and contents, with what they leave unsaid or say wrongly put right."""

import re

_TITLE = re.compile(
    r'<label class="md-nav__title" for="(__nav_[0-9_]+)">\s*<span[^>]*></span>\s*(.*?)\s*</label>', re.S
)
_SWITCH = re.compile(
    r'(<label class="md-nav__link[^"]*" for="(__nav_[0-9_]+)"[^>]*>\s*)(<span class="md-nav__icon md-icon"></span>)'
)


def mended_menu(html: str) -> str:
    """The same menu and contents, in which every part that opens has a name and every label names a switch.

    Where a section has a page of its own, the theme gives it a label that holds an arrow only; the part that it opens
    is named by that label, and so by nothing. The title inside is what both are called.
    """
    titles = dict(_TITLE.findall(html))
    html = _SWITCH.sub(
        lambda found: f'{found[1]}{found[3]}<span class="mb-sr">{titles.get(found[2], "")}: its pages</span>', html
    )
    html = html.replace(' tabindex=""', "")
    return html if 'id="__toc"' in html else html.replace(' for="__toc"', "")
