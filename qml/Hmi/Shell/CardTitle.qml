pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Head of a card: icon and name.
Row {
    id: root

    required property string icon
    required property string text

    spacing: Theme.gapSmall

    HmiIcon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.iconSmall
        color: Theme.textSecondary
    }
    HmiText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width - Theme.iconSmall - Theme.gapSmall)
        role: "secondary"
        text: root.text
        Accessible.ignored: true
    }
}
