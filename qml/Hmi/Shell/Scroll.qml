pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A page that may be higher than its place: by finger, and by keys, for what has the focus comes into view.
Flickable {
    id: root

    readonly property Item focused: Window.activeFocusItem

    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentHeight > root.height
    clip: root.interactive
    onFocusedChanged: root.follow()

    function follow() {
        let inside = root.focused;
        while (inside !== null && inside !== root.contentItem)
            inside = inside.parent;
        if (inside === null)
            return;
        const top = root.focused.mapToItem(root.contentItem, 0, 0).y - Theme.gap;
        const bottom = top + root.focused.height + 2 * Theme.gap;
        if (top < root.contentY)
            root.contentY = Math.max(0, top);
        else if (bottom > root.contentY + root.height)
            root.contentY = Math.min(root.contentHeight - root.height, bottom - root.height);
    }
}
