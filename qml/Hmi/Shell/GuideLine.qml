pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hmi.Theme

/// One stretch of the lane behind the car, from `near` to `far` (fractions of the height), bent by the steering wheel.
Shape {
    id: root

    required property real bend
    required property real near
    required property real far
    required property real horizon
    required property color ink
    readonly property point nearLeft: root.place(-1, root.near)
    readonly property point nearRight: root.place(1, root.near)
    readonly property point farLeft: root.place(-1, root.far)
    readonly property point farRight: root.place(1, root.far)

    /// Where a wheel's track is at that height of the picture.
    function place(side: real, height: real): point {
        const depth = (height - root.horizon) / (1 - root.horizon);
        const drift = root.bend * (1 - depth) * (1 - depth) * 0.5;
        return Qt.point(root.width * (0.5 - drift + side * (0.04 + 0.26 * depth)), root.height * height);
    }

    ShapePath {
        strokeColor: root.ink
        strokeWidth: Theme.dp(8)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        startX: root.nearLeft.x
        startY: root.nearLeft.y

        PathLine {
            x: root.farLeft.x
            y: root.farLeft.y
        }
        PathLine {
            x: root.farRight.x
            y: root.farRight.y
        }
        PathLine {
            x: root.nearRight.x
            y: root.nearRight.y
        }
    }
}
