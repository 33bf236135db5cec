pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// The present minute on the rail.
Item {
    id: root

    required property real inset

    implicitHeight: Theme.dp(14)
    z: 2

    Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.dp(14)
        height: width
        radius: width / 2
        color: Theme.danger
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.stroke
        color: Theme.danger
    }
}
