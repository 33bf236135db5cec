"""One realistic page of every template, for the gallery, the snapshot tests and the eye."""

from __future__ import annotations

from . import collections, measures, plans, sentences

DAY = plans.DAY
"""The moment that the pages show."""
PAGES = {
    "list": collections.list_page,
    "grid": collections.grid_page,
    "detail": plans.detail_page,
    "message": sentences.message_page,
    "gauge": measures.gauge_page,
    "gauge-unknown": measures.gauge_unknown_page,
    "chart": measures.chart_page,
    "bars": measures.bars_page,
    "agenda": plans.agenda_page,
    "form": plans.form_page,
    "progress": sentences.progress_page,
    "waiting": sentences.waiting_page,
    "tabs": measures.tabs_page,
    "tabs-chart": measures.tabs_chart_page,
    "empty": sentences.empty_page,
    "error": sentences.error_page,
}
"""Name of the sample to the function that makes it."""
