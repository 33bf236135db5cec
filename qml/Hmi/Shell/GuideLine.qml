pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hmi.Theme

/// One stretch of the lane behind the car, from `near` to `far` (fractions of the height), bent by the steering wheel.
Shape {
    id: root

    /// -1 full left to 1 full right.
    required property real bend
    required property real near
    required property real far
    required property real horizon
    required property color ink

    /// Where the track of one side (-1 or 1) is at that height of the picture.
    function place(side: real, height: real): point {
        const depth = (height - root.horizon) / (1 - root.horizon);
        const drift = root.bend * (1 - depth) * (1 - depth) * 0.6;
        return Qt.point(root.width * (0.5 + drift + side * (0.03 + 0.29 * depth)), root.height * height);
    }

    /// Up one side, across, down the other.
    function outline(): list<point> {
        const points = [];
        const steps = 8;
        for (let step = 0; step <= steps; step++)
            points.push(root.place(-1, root.near + (root.far - root.near) * step / steps));
        for (let step = steps; step >= 0; step--)
            points.push(root.place(1, root.near + (root.far - root.near) * step / steps));
        return points;
    }

    ShapePath {
        strokeColor: root.ink
        strokeWidth: Theme.dp(8)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathPolyline {
            path: root.outline()
        }
    }
}
