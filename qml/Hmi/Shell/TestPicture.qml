pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A generated picture for cars without a camera: ground, obstacle, and guide lines that bend with the steering wheel.
Item {
    id: root

    required property real steering
    readonly property real bend: Math.max(-1, Math.min(1, root.steering / 450))
    readonly property real horizon: root.height * 0.34

    Rectangle {
        width: parent.width
        height: root.horizon
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#5B7488"
            }
            GradientStop {
                position: 1
                color: "#A9BAC6"
            }
        }
    }
    Rectangle {
        y: root.horizon
        width: parent.width
        height: parent.height - root.horizon
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#4A4F52"
            }
            GradientStop {
                position: 1
                color: "#2A2D2F"
            }
        }
    }
    Repeater {
        model: [-0.34, 0.3]

        Rectangle {
            required property real modelData

            x: root.width * (0.5 + modelData) - width / 2
            y: root.horizon - height * 0.55
            width: root.width * 0.16
            height: root.height * 0.2
            radius: Theme.radiusSmall
            color: modelData < 0 ? "#7C2D2D" : "#2D4A7C"
        }
    }
    Repeater {
        model: 3

        GuideLine {
            required property int index

            anchors.fill: parent
            bend: root.bend
            near: [0.98, 0.9, 0.68][index]
            far: [0.9, 0.68, 0.52][index]
            horizon: root.horizon / Math.max(1, root.height)
            ink: ["#F87171", "#FBBF24", "#4ADE80"][index]
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
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
