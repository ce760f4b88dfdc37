"""Let readers copy and change the templates of the text formats, and tell them where one fails.

Their templates are plain files beside the settings: they belong to the reader and serve all of
his libraries, any editor changes them, and they can be carried to another machine. They are
never executed but in the sandbox of `reader.exports.templated`.
"""

from __future__ import annotations

from reader.errors import TemplateError
from reader.exports.templated.rendering import shipped
from reader.templating.keeping import Template, Templates, templates_folder
from reader.templating.trying import DIALECTS, TEMPLATED, Known, check, preview, reference

__all__ = [
    "DIALECTS",
    "TEMPLATED",
    "Known",
    "Template",
    "TemplateError",
    "Templates",
    "check",
    "preview",
    "reference",
    "shipped",
    "templates_folder",
]
