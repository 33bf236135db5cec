pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls

/// Remembers per screen which control had the focus, and gives it back when the screen returns.
Item {
    id: root

    required property FocusGuide guide
    required property TemplateObject template
    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: if (root.template && root.focused && root.focused.activeFocusOnTab && root.focused.objectName && root.inside(root.focused))
        root.template.remember("focus", root.focused.objectName)
    onTemplateChanged: Qt.callLater(root.restore)

    function inside(item: Item): bool {
        for (let parent = item; parent; parent = parent.parent)
            if (parent === root.guide)
                return true;
        return false;
    }

    function restore() {
        if (!root.template || !Rotary.active)
            return;
        const wanted = root.template.remembered("focus");
        const found = root.guide.reachable();
        const target = found.find(item => item.objectName === wanted) ?? found.find(item => item.objectName !== "page-back") ?? found[0];
        if (target)
            target.forceActiveFocus(Qt.OtherFocusReason);
    }
}
