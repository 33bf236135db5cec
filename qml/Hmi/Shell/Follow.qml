pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Brings what has the focus into view.
Item {
    id: root

    required property Flickable flick
    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: root.follow()

    function follow() {
        let inside = root.focused;
        while (inside !== null && inside !== root.flick.contentItem)
            inside = inside.parent;
        if (inside === null)
            return;
        const top = root.focused.mapToItem(root.flick.contentItem, 0, 0).y - Theme.gap;
        const bottom = top + root.focused.height + 2 * Theme.gap;
        const start = root.flick.originY;
        if (top < root.flick.contentY)
            root.flick.contentY = Math.max(start, top);
        else if (bottom > root.flick.contentY + root.flick.height)
            root.flick.contentY = Math.max(start, Math.min(start + root.flick.contentHeight - root.flick.height, bottom - root.flick.height));
    }
}
