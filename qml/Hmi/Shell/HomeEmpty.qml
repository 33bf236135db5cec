pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// No cards, or no apps at all: why, and what to do.
Item {
    id: root

    required property ShellObject shell
    readonly property bool away: root.shell.apps.hostAway

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.dp(960))
        spacing: Theme.gap

        HmiIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.away ? "lan-disconnect" : "view-grid-outline"
            size: Theme.dp(72)
            color: Theme.textSecondary
        }
        HmiText {
            width: parent.width
            text: root.away ? qsTr("Apps are not available right now") : qsTr("No app has anything to show")
            lines: 2
            horizontalAlignment: Text.AlignHCenter
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.away ? qsTr("They come back by themselves.") : qsTr("Open an app, and its card stays here.")
            lines: 3
            horizontalAlignment: Text.AlignHCenter
        }
        HmiButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.away
            key: "home-apps"
            text: qsTr("All apps")
            icon: "apps"
            onClicked: root.shell.showApps()
        }
    }
}
