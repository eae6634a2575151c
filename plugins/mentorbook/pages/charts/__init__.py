"""Charts: what a view counts, as a Vega-Lite specification of ours, drawn to SVG while the portal is built."""

from mentorbook.pages.charts.drawing import Drawing, drawings

__all__ = ["Drawing", "drawings"]
