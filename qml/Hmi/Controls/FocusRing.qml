pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Ring of 4 dp around the control that has the focus, once keys or a knob are in use.
Rectangle {
    id: root

    required property Item control

    anchors.fill: parent
    anchors.margins: -Theme.focusRing
    z: 1
    visible: root.control.activeFocus && Rotary.active
    color: "transparent"
    radius: Theme.radius + Theme.focusRing
    border.width: Theme.focusRing
    border.color: Theme.accent
}
