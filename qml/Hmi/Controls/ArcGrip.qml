pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// The finger on the handle of an arc: it takes hold of the handle itself, wherever on it the finger lands, and
/// turns it round the middle. A touch elsewhere changes nothing.
MouseArea {
    id: root

    /// Where the handle is, 0 to 1 of 270 degrees.
    required property real part
    required property point handle
    readonly property real reach: Theme.dp(60)
    /// How far the finger is ahead of the handle, in degrees.
    property real lead: 0
    property real held: 0

    signal turned(real part)
    signal dropped

    preventStealing: true
    onPressed: mouse => {
        mouse.accepted = Math.hypot(mouse.x - root.handle.x, mouse.y - root.handle.y) < root.reach;
        root.lead = root.angle(mouse) - 270 * root.part;
        root.held = root.part;
    }
    onPositionChanged: mouse => root.follow(mouse)
    onReleased: root.dropped()

    /// Degrees from the beginning of the arc.
    function angle(mouse: var): real {
        return Math.atan2(mouse.y - root.height / 2, mouse.x - root.width / 2) * 180 / Math.PI - 135;
    }

    function follow(mouse: var) {
        const away = Math.hypot(mouse.x - root.width / 2, mouse.y - root.height / 2);
        if (away < root.width * 0.1)
            return;
        const along = (root.angle(mouse) - root.lead + 1080) % 360;
        const part = along <= 270 ? along / 270 : root.held > 0.5 ? 1 : 0;
        // Through the gap between the ends nobody gets from one end to the other.
        if (Math.abs(part - root.held) < 0.7) {
            root.held = part;
            root.turned(part);
        }
    }
}
