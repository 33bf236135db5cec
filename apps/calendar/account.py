"""The account: address, user and app password, tried before they are kept. Parked only, as every form."""

from __future__ import annotations

from collections.abc import Callable

from hmi.sdk import Action, Field, FormTemplate, MessageTemplate, Screen, StorageError, Template

from .app import Calendar
from .records import Account
from .words import SyncProblem


class AccountScreen(Screen):
    """Asks for the account and reads the calendar with it; what does not work is never kept."""

    app: Calendar

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._busy = False
        self._error: Callable[[], str] = str
        """Says what is wrong, in the language of the moment."""

    def render(self) -> Template:
        """The form, with what stands in it."""
        kept = self.app.account
        return FormTemplate(
            title=self.tr("Calendar account"),
            intro=self._intro(),
            fields=[
                self._field("url", self.tr("Address"), "url", kept.url if kept else "", "https://"),
                self._field("user", self.tr("User"), "text", kept.user if kept else ""),
                Field(
                    "password",
                    self.tr("App password"),
                    kind="password",
                    required=kept is None,
                    hint=self.tr("Leave it empty to keep the present one.") if kept else "",
                ),
            ],
            submit_label=self.tr("Read calendar"),
            error=self._error(),
            busy=self._busy,
            on_submit=self._submit,
            actions=[Action("remove", self.tr("Remove account"), icon="account-remove-outline", on_select=self._remove)]
            if kept
            else [],
        )

    def _intro(self) -> str:
        if self._busy:
            return self.tr("Reading your calendar. This can take a minute.")
        return self.tr("Use an app password of your provider, not the one that opens everything.")

    def _field(self, key: str, label: str, kind: str, kept: str, placeholder: str = "") -> Field:
        value = self._values.get(key, kept)
        return Field(key, label, kind=kind, value=value, placeholder=placeholder, required=True)  # type: ignore[arg-type]

    async def _submit(self, values: dict[str, str]) -> None:
        if self._busy:
            return
        self._values = {key: values.get(key, "").strip() for key in ("url", "user")}
        kept = self.app.account
        password = values.get("password", "") or (kept.password if kept else "")
        if not (self._values["url"] and self._values["user"] and password):
            self._say(lambda: self.tr("Fill in address, user and app password."))
            return
        self._busy, self._error = True, str
        self.invalidate()
        try:
            wrong = await self._tried(Account(self._values["url"], self._values["user"], password))
        finally:
            self._busy = False
        if wrong is not None:
            self._say(wrong)
        else:
            await self.pop()

    async def _tried(self, account: Account) -> Callable[[], str] | None:
        """None when the calendar was read and the account is kept; else what is wrong and what to do."""
        problem: SyncProblem | StorageError
        try:
            trouble = await self.app.try_account(account)
        except StorageError as error:
            problem = error
        else:
            if trouble is None:
                return None
            if trouble.kind == "moved":
                self._values["url"] = f"https://{trouble.fact}"  # whether it goes there is the driver's decision
            problem = SyncProblem(trouble, self.app)
        return lambda: f"{problem.sentence} {problem.remedy}"[:256]

    def _say(self, error: Callable[[], str]) -> None:
        self._error = error
        self.invalidate()

    async def _remove(self) -> None:
        await self.push(RemoveScreen())


class RemoveScreen(Screen):
    """One question before the account goes."""

    app: Calendar

    def render(self) -> Template:
        """The safe answer first."""
        return MessageTemplate(
            title=self.tr("Calendar account"),
            text=self.tr("Remove this account from the car?"),
            detail=self.tr("Its password and the calendar kept here are deleted. Nothing changes on the server."),
            icon="account-remove-outline",
            actions=[
                Action("keep", self.tr("Keep"), on_select=self.pop),
                Action("remove", self.tr("Remove"), tone="danger", on_select=self._remove),
            ],
        )

    async def _remove(self) -> None:
        await self.app.remove_account()
        await self.app.go_home()
