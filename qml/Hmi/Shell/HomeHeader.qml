pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// The day, and below it what the road forbids; settings at the far end.
Item {
    id: root

    required property ShellObject shell
    readonly property bool restricted: root.shell.driving.words !== ""

    height: Theme.dp(112)

    Column {
        anchors.left: parent.left
        anchors.right: settings.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(4)

        HmiText {
            width: parent.width
            role: "title"
            text: root.shell.status.day
        }
        Row {
            width: parent.width
            spacing: Theme.gapSmall
            visible: root.restricted

            HmiIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: "steering"
                size: Theme.iconTiny
                color: Theme.textSecondary
            }
            HmiText {
                width: parent.width - Theme.iconTiny - Theme.gapSmall
                objectName: "driving-words"
                role: "secondary"
                text: root.shell.driving.words
            }
        }
    }
    IconButton {
        id: settings

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        key: "home-settings"
        name: "cog"
        label: qsTr("Settings")
        onClicked: root.shell.showSettings()
    }
}
