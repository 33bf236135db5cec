pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A generated picture for cars without a camera: a yard, a wall, and guide lines that bend with the steering wheel.
Item {
    id: root

    /// Degrees of the steering wheel, positive to the left.
    property real steering: 0
    readonly property real bend: Math.max(-1, Math.min(1, -root.steering / 450))
    readonly property real horizon: root.height * 0.34

    clip: true

    Rectangle {
        width: parent.width
        height: root.horizon
        color: "#8FA3B0"
    }
    Rectangle {
        y: root.horizon - height
        width: parent.width
        height: root.height * 0.2
        color: "#6B6259"
    }
    Rectangle {
        y: root.horizon
        width: parent.width
        height: parent.height - root.horizon
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#5A5F62"
            }
            GradientStop {
                position: 1
                color: "#2A2D2F"
            }
        }
    }
    Repeater {
        model: [-0.52, -0.26, 0.26, 0.52]

        Rectangle {
            id: bay

            required property real modelData

            x: root.width * (0.5 + bay.modelData)
            y: root.horizon
            width: Theme.dp(10)
            height: root.height
            color: "#B8BCBE"
            transform: Rotation {
                angle: -bay.modelData * 80
            }
        }
    }
    Repeater {
        model: 3

        GuideLine {
            required property int index

            anchors.fill: parent
            bend: root.bend
            near: [0.99, 0.86, 0.68][index]
            far: [0.86, 0.68, 0.5][index]
            horizon: root.horizon / Math.max(1, root.height)
            ink: ["#F87171", "#FBBF24", "#4ADE80"][index]
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.gap
        width: label.implicitWidth + 2 * Theme.gap
        height: Theme.dp(56)
        radius: height / 2
        color: "#CC000000"

        HmiText {
            id: label

            anchors.centerIn: parent
            role: "secondary"
            color: "white"
            text: qsTr("Test picture, no camera")
        }
    }
}
