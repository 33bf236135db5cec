pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls

/// Remembers per screen which control had the focus, and gives it back when the screen returns.
Item {
    id: root

    required property FocusGuide guide
    /// Where the content begins: its first control gets the focus of a new screen.
    required property Item content
    required property TemplateObject template
    /// A new screen has come in and stands still.
    required property bool still
    readonly property Item focused: Window.activeFocusItem
    readonly property bool reduced: root.template?.reduced ?? false
    /// The focus is on its way back: where it is until then is not where the driver put it.
    property bool due: false

    onFocusedChanged: if (root.template && !root.reduced && !root.due && root.focused && root.focused.activeFocusOnTab && root.focused.objectName && root.inside(root.focused, root.guide))
        root.template.remember("focus", root.focused.objectName)
    onStillChanged: root.restore()
    onReducedChanged: root.letGo()

    function inside(item: Item, whole: Item): bool {
        for (let parent = item; parent; parent = parent.parent)
            if (parent === whole)
                return true;
        return false;
    }

    /// Rows go or come back. Whichever had the focus leaves it first, or it would wander through those that go.
    function letGo() {
        const held = root.focused?.activeFocusOnTab ?? false;
        if (held && !root.inside(root.focused, root.content))
            return;
        root.due = true;
        if (held)
            root.focused.focus = false;
        // After the rows have come, which is in the turn after this.
        Qt.callLater(() => Qt.callLater(root.giveBack));
    }

    function giveBack() {
        if (Rotary.active) {
            // The page has scrolled already: nothing does so for the sake of the focus.
            Rotary.active = false;
            root.find();
            Rotary.active = true;
        }
        root.due = false;
    }

    function restore() {
        if (Rotary.active && !(root.inside(root.focused, root.content) && root.focused.activeFocusOnTab))
            root.find();
    }

    function find() {
        if (!root.template || !root.still)
            return;
        const wanted = root.template.remembered("focus");
        const found = root.guide.reachable();
        const target = found.find(item => item.objectName === wanted) ?? found.find(item => root.inside(item, root.content)) ?? found[0];
        if (target)
            target.forceActiveFocus(Qt.OtherFocusReason);
    }
}
