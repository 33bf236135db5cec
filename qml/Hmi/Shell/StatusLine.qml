pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// The status of a portrait screen: one line at the top.
Pressable {
    id: root

    required property ShellObject shell
    readonly property StatusObject status: root.shell.status

    key: "dock-notices"
    label: qsTr("%1, outside %2").arg(root.status.clock).arg(root.status.temperature)
    cornerRadius: 0
    onClicked: root.shell.showNotices()

    Rectangle {
        anchors.fill: parent
        color: Theme.surface1
    }
    HmiText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width / 3)
        role: "title"
        text: root.status.clock
        tabular: true
        Accessible.ignored: true
    }
    StatusSigns {
        anchors.centerIn: parent
        status: root.status
        notices: root.shell.notices.count
    }
    HmiText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width / 3)
        text: root.status.temperature
        tabular: true
        Accessible.ignored: true
    }
}
