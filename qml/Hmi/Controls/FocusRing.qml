pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Ring of 4 dp, a little apart, around the control that has the focus, once keys or a knob are in use.
Rectangle {
    id: root

    required property Item control

    anchors.fill: parent
    anchors.margins: -Theme.focusRing - Theme.dp(3)
    z: 1
    visible: root.control.activeFocus && Rotary.active
    color: "transparent"
    radius: Theme.radius - anchors.margins
    border.width: Theme.focusRing
    border.color: Theme.accent
}
