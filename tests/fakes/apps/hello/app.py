"""The app of the README: one row that counts."""

from hmi.sdk import App, ListTemplate, Row, Screen, Template


class Greeting(Screen):
    """Counts how often it was pressed."""

    def __init__(self) -> None:
        self.count = 0

    def render(self) -> Template:
        """One row."""
        return ListTemplate(title="Hello", rows=[Row("greet", f"Pressed {self.count} times", on_select=self.pressed)])

    def pressed(self) -> None:
        """One more."""
        self.count += 1
        self.invalidate()


class Hello(App):
    """Says hello."""

    def root(self) -> Screen:
        """The greeting."""
        return Greeting()
