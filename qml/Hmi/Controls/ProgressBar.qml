pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// How far something is. Without a fraction a light travels along it; while the car moves it rests in the middle.
Rectangle {
    id: root

    /// 0 to 1; -1: nobody knows.
    required property real fraction
    property color fill: Theme.accent
    readonly property bool unknown: root.fraction < 0

    implicitHeight: Theme.dp(16)
    radius: height / 2
    color: Theme.surface2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.unknown ? qsTr("In progress") : Figures.percent(root.fraction * 100)

    Rectangle {
        id: bar

        property real place: 0.5

        x: root.unknown ? bar.place * (root.width - width) : root.LayoutMirroring.enabled ? root.width - width : 0
        width: root.unknown ? root.width * 0.25 : Math.max(height, root.width * Math.min(1, root.fraction))
        height: parent.height
        radius: root.radius
        color: root.fill
        visible: root.fraction !== 0
        opacity: root.unknown ? 0.7 : 1

        SequentialAnimation {
            running: root.unknown && root.visible && !Theme.calm
            loops: Animation.Infinite
            onRunningChanged: if (!running)
                bar.place = 0.5

            NumberAnimation {
                target: bar
                property: "place"
                to: 1
                duration: 1200
                easing.type: Easing.InOutCubic
            }
            NumberAnimation {
                target: bar
                property: "place"
                to: 0
                duration: 1200
                easing.type: Easing.InOutCubic
            }
        }
    }
}
