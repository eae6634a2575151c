"""The portal's forms: made from the schemas and a program's policy alone."""

from mentorbook.views.forms.making import FormLine, form_lines, form_view, forms_view
from mentorbook.views.forms.ways import Ways

__all__ = ["FormLine", "Ways", "form_lines", "form_view", "forms_view"]
