pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Where a card will be: its name, no values.
Rectangle {
    id: root

    required property string appName
    required property string icon

    radius: Theme.radius
    color: Theme.surface1

    CardTitle {
        id: head

        x: Theme.dp(32)
        y: Theme.dp(28)
        width: parent.width - 2 * x
        icon: root.icon
        text: root.appName
    }
    Column {
        anchors.left: head.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.gapSmall
        spacing: Theme.gap

        Rectangle {
            width: head.width * 0.3
            height: Theme.dp(64)
            radius: Theme.dp(12)
            color: Theme.surface2
        }
        Rectangle {
            width: head.width * 0.5
            height: Theme.dp(28)
            radius: Theme.dp(12)
            color: Theme.surface2
        }
    }
}
