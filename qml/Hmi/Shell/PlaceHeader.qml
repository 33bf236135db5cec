pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Head of one of the shell's own pages: its name, what the road forbids, and room for buttons at the far end.
Item {
    id: root

    required property string title
    required property DrivingObject driving
    default property alias buttons: ending.data

    height: Theme.dp(112)

    Column {
        anchors.left: parent.left
        anchors.right: ending.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(4)

        HmiText {
            width: parent.width
            role: "title"
            text: root.title
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.driving.words
            visible: text !== ""
        }
    }
    Row {
        id: ending

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
    }
}
