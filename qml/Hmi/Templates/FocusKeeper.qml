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

    onFocusedChanged: if (root.template && root.focused && root.focused.activeFocusOnTab && root.focused.objectName && root.inside(root.focused, root.guide))
        root.template.remember("focus", root.focused.objectName)
    onStillChanged: root.restore()

    function inside(item: Item, whole: Item): bool {
        for (let parent = item; parent; parent = parent.parent)
            if (parent === whole)
                return true;
        return false;
    }

    function restore() {
        if (!root.template || !root.still || !Rotary.active || root.inside(root.focused, root.content) && root.focused.activeFocusOnTab)
            return;
        const wanted = root.template.remembered("focus");
        const found = root.guide.reachable();
        const target = found.find(item => item.objectName === wanted) ?? found.find(item => root.inside(item, root.content)) ?? found[0];
        if (target)
            target.forceActiveFocus(Qt.OtherFocusReason);
    }
}
