pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Outlines of tiles for the first two seconds of waiting, then words.
Item {
    id: root

    required property bool running
    required property int columns
    property bool late: false

    visible: root.running
    onRunningChanged: root.late = false

    Timer {
        interval: 2000
        running: root.running && !root.late
        onTriggered: root.late = true
    }
    Grid {
        anchors.fill: parent
        columns: root.columns
        visible: !root.late

        Repeater {
            model: root.columns * 2

            Item {
                id: bone

                required property int index

                width: root.width / root.columns
                height: Theme.dp(200) + Theme.gap
                opacity: bone.index < root.columns ? 1 : 0.5

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: Theme.gap / 2
                    radius: Theme.radius
                    color: Theme.surface1
                }
            }
        }
    }
    Hint {
        anchors.fill: parent
        visible: root.late
        icon: "timer-sand"
        text: qsTr("Still loading")
        remedy: qsTr("This takes longer than usual. It appears here as soon as it is ready.")
    }
}
