pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// The notice centre: what waits, most urgent first.
Item {
    id: root

    required property ShellObject shell
    readonly property NoticesObject notices: root.shell.notices

    PlaceHeader {
        id: heading

        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        title: qsTr("Notices")
        driving: root.shell.driving

        HmiButton {
            key: "notices-clear"
            text: qsTr("Clear all")
            icon: "notification-clear-all"
            visible: root.notices.count > 0
            onClicked: root.notices.clear()
        }
    }
    FocusGuide {
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.gap, Theme.dp(1200))
        upright: true
        focus: true

        ListView {
            id: list

            anchors.fill: parent
            model: root.notices.centre
            spacing: Theme.gap
            bottomMargin: Theme.gap
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            delegate: NoticeFace {
                id: face

                required property var row

                width: list.width
                notice: face.row
                onOpened: root.notices.open(face.row.number)
                onDismissed: root.notices.dismiss(face.row.number)
                onActed: key => root.notices.invoke(face.row.number, key)
            }
            footer: HmiText {
                width: list.width
                height: visible ? Theme.touch : 0
                role: "secondary"
                visible: root.notices.cut > 0
                text: qsTr("%Ln more when parked", "", root.notices.cut)
                horizontalAlignment: Text.AlignHCenter
            }
        }
        Follow {
            flick: list
        }
        ScrollMark {
            view: list
            beyond: Theme.dp(17)
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        visible: root.notices.count === 0

        HmiIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "bell-outline"
            size: Theme.dp(72)
            color: Theme.textSecondary
        }
        HmiText {
            text: qsTr("No notices")
        }
    }
}
