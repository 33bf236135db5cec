"""A page's template for QML: kind, fields, items, and what the driver does with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QJSValue, QmlElement, QmlUncreatable

from hmi.sdk.templates import AnyTemplate
from hmi.shell.pages.allowed import allows
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.item_model import ItemModel
from hmi.shell.pages.maps import PictureAddress, no_picture, page_fields
from hmi.shell.policy.cut import CutPage, Withheld, cut_changes, cut_page
from hmi.shell.policy.uncut import UncutPage

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

Send = Callable[[str, str, Any], None]


@QmlElement
@QmlUncreatable("the shell makes pages from what apps present")
class TemplateObject(QObject):  # type: ignore[operator]
    """Holds the uncut template and shows it as the driving restrictions of the moment allow."""

    neverChanged = Signal()
    kindChanged = Signal()
    itemsChanged = Signal()
    fieldsChanged = Signal()
    cutChanged = Signal()
    childChanged = Signal()
    sent = Signal(str, str, object)
    moreWanted = Signal()

    def __init__(
        self, driving: DrivingObject, picture: PictureAddress = no_picture, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._driving = driving
        self._picture = picture
        self._drafts: dict[str, str] = {}
        self._items = self._new_items()
        self._memory: dict[str, Any] = {}
        self._uncut: UncutPage | None = None
        self._page: CutPage | None = None
        self._fields: dict[str, Any] = {}
        self._child: TemplateObject | None = None
        self._kind = ""
        self._depth = 1
        self._budget: Callable[[], int | None] = lambda: None
        driving.changed.connect(self.cut_again)

    # -- what Python says -------------------------------------------------------------------------------------------

    def feed(self, template: AnyTemplate, depth: int = 1, size: int = 0) -> None:
        """Show this template, which has been validated and took so many characters."""
        self._uncut, self._depth = UncutPage(template, size), depth
        self.cut_again()

    def uncut(self) -> UncutPage | None:
        """What the app has sent, whatever of it is shown."""
        return self._uncut

    def patched(self, changes: Sequence[tuple[int, Any]] | None, depth: int) -> None:
        """The uncut page has changed: these items of its list (where, and what stood there), or anywhere."""
        same_depth, self._depth = self._depth == depth, depth
        page = None
        if changes is not None and same_depth and self._page is not None and self._uncut is not None:
            page = cut_changes(self._page, self._uncut, changes, self._driving.restrictions)
        if page is not None:
            self.show(*page)
        else:
            self.cut_again()

    def limit_items(self, budget: Callable[[], int | None]) -> None:
        """Who says how many items the task has left."""
        self._budget = budget

    def count(self) -> int:
        """How many items are shown."""
        child = self._child.count() if self._child is not None else 0
        return len(self._items.entries()) + child

    @Slot()
    def cut_again(self) -> None:
        """Apply the restrictions of the moment to the whole template."""
        if self._uncut is None:
            return
        words = Withheld(
            QCoreApplication.translate("TemplateObject", "Available when parked"),
            QCoreApplication.translate("TemplateObject", "This step is available when parked"),
        )
        limits = self._driving.restrictions
        self.show(cut_page(self._uncut, limits, depth=self._depth, budget=self._budget(), words=words))

    def show(self, page: CutPage, places: Sequence[int] | None = None) -> None:
        """Become this page by the fewest signals; only the items that differ change, at these places if they are told."""
        before, self._page = self._page, page
        if before is None or (before.cut, before.reduced) != (page.cut, page.reduced):
            self.cutChanged.emit()  # first: who keeps the place must know that what moves now is not the driver
        if page.kind != self._kind:
            self._leave_kind()
        self._show_child(page, places)
        if places is None:
            self._items.update(page.entries)
        elif page.child is None:
            self._items.change({place: page.entries[place] for place in places})
        if before is None or before.template != page.template:
            self._fields = page_fields(page, self._picture)
            self.fieldsChanged.emit()
        self._set_kind(page.kind)

    def picture_changed(self, key: str) -> None:
        """There is a picture under this key now: where it is shown, its address is new."""
        if self._page is None:
            return
        if getattr(self._page.template, "picture", "") == key:
            self._fields = page_fields(self._page, self._picture)
            self.fieldsChanged.emit()
        self._items.picture_changed(key)
        if self._child is not None:
            self._child.picture_changed(key)

    def heading(self) -> str:
        """The title that may be shown."""
        return self._page.template.title if self._page is not None else ""

    def page(self) -> CutPage | None:
        """What is on the screen."""
        return self._page

    def selected(self) -> TemplateObject | None:
        """The page of the selected tab."""
        return self._child

    def _new_items(self) -> ItemModel:
        items = ItemModel(self)
        items.use(self._picture, self._drafts)
        return items

    def _leave_kind(self) -> None:
        """The view of the old kind goes before anything changes under it; what it holds is never touched again."""
        self._set_kind("")
        if self._items.entries():
            before, self._items = self._items, self._new_items()
            self.itemsChanged.emit()
            before.deleteLater()

    def _set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.kindChanged.emit()

    def _show_child(self, page: CutPage, places: Sequence[int] | None) -> None:
        same_tab = self._child is not None and self._fields.get("selected") == getattr(page.template, "selected", None)
        if page.child is None:
            self._take_child(None)
        elif same_tab and self._child is not None:
            self._child.show(page.child, places)
        else:
            child = TemplateObject(self._driving, self._picture, self)
            child._memory = self._memory.setdefault(f"tab {getattr(page.template, 'selected', '')}", {})
            child.sent.connect(self.sent)
            child.moreWanted.connect(self.moreWanted)
            child.show(page.child)
            self._take_child(child)

    def _take_child(self, child: TemplateObject | None) -> None:
        before, self._child = self._child, child
        if before is not child:
            self.childChanged.emit()
        if before is not None and before is not child:
            before.deleteLater()

    # -- what QML reads ---------------------------------------------------------------------------------------------

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        """ "" while one kind gives way to another."""
        return self._kind

    @Property("QVariantMap", notify=fieldsChanged)  # type: ignore[arg-type]
    def fields(self) -> dict[str, Any]:
        return self._fields

    @Property(ItemModel, notify=itemsChanged)
    def items(self) -> ItemModel:
        return self._items

    @Property(int, notify=cutChanged)
    def cut(self) -> int:
        """So many more items when parked."""
        return self._page.cut if self._page else 0

    @Property(bool, notify=cutChanged)
    def reduced(self) -> bool:
        """Something that can be scrolled to is kept back until parked."""
        return self._page is not None and self._page.reduced

    @Property(DrivingObject, notify=neverChanged)
    def driving(self) -> DrivingObject:
        return self._driving

    @Property(QObject, notify=childChanged)
    def child(self) -> QObject | None:
        """The TemplateObject of the selected tab."""
        return self._child

    # -- what the driver does ---------------------------------------------------------------------------------------

    @Slot(str, str, "QVariant")
    def send(self, key: str, event: str, value: Any) -> None:
        """One touch; dropped unless it belongs to something that is on the screen and that the app listens to."""
        plain = value.toVariant() if isinstance(value, QJSValue) else value
        if self._page is None:
            return
        if event == "change" and isinstance(plain, str) and self._page.kind == "form":
            self._drafts[key] = plain
        if allows(self._page, key, event):
            if event == "submit":
                self._drafts.clear()
            self.sent.emit(key, event, plain)

    @Slot()
    def loadMore(self) -> None:
        """The list is near its end."""
        if self._page is not None and getattr(self._page.template, "more", False):
            self.moreWanted.emit()

    @Slot(str, "QVariant")
    def remember(self, name: str, value: Any) -> None:
        """Keep a fact of the view (scroll position, focused key) as long as the screen lives."""
        self._memory[name] = value.toVariant() if isinstance(value, QJSValue) else value

    @Slot(str, result="QVariant")
    def remembered(self, name: str) -> Any:
        """What was kept under this name; null when nothing was."""
        return self._memory.get(name)
