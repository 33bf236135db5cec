pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// What the road allows at this moment, in words.
Rectangle {
    id: root

    required property DrivingObject driving

    height: Theme.dp(116)
    radius: Theme.radius
    color: Theme.surface1

    HmiIcon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.driving.state === "parked" ? "parking" : "steering"
        size: Theme.iconSmall
        color: Theme.textSecondary
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        HmiText {
            width: parent.width
            objectName: "setting-restrictions"
            text: {
                switch (root.driving.state) {
                case "parked":
                    return qsTr("Parked");
                case "idling":
                    return qsTr("Standing");
                case "moving":
                    return qsTr("Driving");
                default:
                    return qsTr("Driving state unknown");
                }
            }
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.driving.words || qsTr("Everything is available")
        }
    }
}
