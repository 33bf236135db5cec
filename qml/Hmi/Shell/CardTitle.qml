pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Head of a card: icon and name.
Row {
    id: root

    required property string icon
    required property string text
    /// Its width if nothing is cut.
    readonly property real natural: Theme.iconSmall + Theme.gapSmall + words.implicitWidth

    spacing: Theme.gapSmall

    HmiIcon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.iconSmall
        color: Theme.textSecondary
    }
    HmiText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width - Theme.iconSmall - Theme.gapSmall)
        role: "secondary"
        text: root.text
        Accessible.ignored: true
    }
}
