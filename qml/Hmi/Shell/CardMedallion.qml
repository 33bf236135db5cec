pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hmi.Controls
import Hmi.Theme

/// The sign of a large card, and around it how far something is; no ring when nobody knows.
Item {
    id: root

    property string icon: ""
    /// 0 to 1; -1 for none.
    property real fraction: -1
    property color ink
    readonly property int thickness: Math.max(Theme.dp(14), Math.round(root.width / 16))

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.thickness * 2
        radius: width / 2
        color: Theme.surface2
    }
    HmiIcon {
        anchors.centerIn: parent
        name: root.icon
        size: Math.round(root.width * 0.3)
        color: Theme.textSecondary
    }
    Shape {
        anchors.fill: parent
        visible: root.fraction >= 0

        Ring {
            strokeColor: Theme.surface2
            sweep: 360
        }
        Ring {
            strokeColor: root.fraction > 0 ? root.ink : "transparent"
            sweep: Math.min(1, root.fraction) * 360
        }
    }

    component Ring: ShapePath {
        id: ring

        required property real sweep

        strokeWidth: root.thickness
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap

        PathAngleArc {
            centerX: root.width / 2
            centerY: root.height / 2
            radiusX: (root.width - root.thickness) / 2
            radiusY: radiusX
            startAngle: -90
            sweepAngle: ring.sweep
        }
    }
}
