"""Templates filled with views. Everything is escaped; a name that a template misspells stops the build."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from mentorbook.pages import links
from mentorbook.pages.charts import drawings
from mentorbook.views.codes import code
from mentorbook.views.parts import Stamp


@cache
def environment() -> Environment:
    """The one environment of all templates: escaping is on, and nothing unknown passes."""
    made = Environment(
        loader=PackageLoader("mentorbook.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    made.filters["to"] = to
    made.filters["drawings"] = drawings
    made.filters["code"] = code
    made.filters["telephone"] = links.telephone
    made.tests["outward"] = links.is_outward
    return made


@pass_context
def to(context: Context, target: str) -> str:
    """What stands in a link's href on the page that is being made."""
    return links.link(context["here"], target)


def render(template: str, here: str, view: Any, stamp: Stamp) -> str:
    """A view as the inside of an article. `here` is the page's own path from the site's root."""
    return environment().get_template(template).render(here=here, view=view, stamp=stamp)
