pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Icon over a word; a bar at its side marks where the driver is.
Pressable {
    id: root

    required property string icon
    property bool current: false
    property bool troubled: false
    property bool mirrors: false

    cornerRadius: Theme.radiusSmall

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.dp(6)
        radius: Theme.radiusSmall
        color: Theme.surface2
        visible: root.current
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.gapSmall
        spacing: Theme.dp(2)

        HmiIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.troubled ? "alert-circle-outline" : root.icon
            size: Theme.iconSmall
            mirrors: root.mirrors
            color: root.troubled ? Theme.caution : root.current ? Theme.accent : Theme.textPrimary
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.label
            color: root.current ? Theme.textPrimary : Theme.textSecondary
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.dp(24)
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
