pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Lets keys and knob scroll what holds no control of its own.
Item {
    id: root

    required property Flickable view
    readonly property bool useful: root.view.contentHeight > root.view.height + 1

    objectName: "scroll"
    anchors.fill: root.view
    visible: root.useful
    activeFocusOnTab: true
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Scroll")
    Keys.onDownPressed: event => root.scroll(1, event)
    Keys.onUpPressed: event => root.scroll(-1, event)

    function scroll(direction: int, event: var) {
        Rotary.active = true;
        const wish = root.view.contentY + direction * root.view.height * 0.6;
        const place = Math.max(0, Math.min(wish, root.view.contentHeight - root.view.height));
        event.accepted = place !== root.view.contentY;
        root.view.contentY = place;
    }

    FocusRing {
        control: root
        anchors.margins: 0
        radius: Theme.radius
    }
}
