"""The smallest app: one page that never changes."""

from __future__ import annotations

from hmi.sdk import App, ListTemplate, Row, Screen, Template


class First(Screen):
    """Ten rows."""

    def render(self) -> Template:
        """Always the same."""
        return ListTemplate(title="First page", rows=[Row(f"row-{n}", f"Row {n}") for n in range(10)])


class Page(App):
    """The app."""

    def root(self) -> Screen:
        """Its only screen."""
        return First()
