pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hmi.Theme

/// A value on an arc of 270 degrees, with a mark that can be dragged or turned.
Pressable {
    id: root

    /// False: nobody knows the value, only the empty arc is drawn.
    required property bool known
    required property real value
    property real from: 0
    property real to: 100
    property color fill: Theme.accent
    property bool marked: false
    property real mark: 0
    property real markFrom: root.from
    property real markTo: root.to
    property real markStep: 1
    /// Whether the mark can be moved.
    property bool adjustable: false
    readonly property real thickness: root.width < Theme.dp(340) ? Theme.dp(22) : Theme.dp(30)
    readonly property real middle: width / 2
    readonly property real arcRadius: width / 2 - Theme.dp(28)
    readonly property real shownMark: wish.shown
    /// The finger has hold of the mark.
    readonly property bool held: wish.held
    property real shownValue: root.value

    signal markCommitted(real value)

    interactive: root.adjustable
    activeFocusOnTab: root.adjustable && root.marked
    pressedColor: "transparent"
    ownTouch: true
    cornerRadius: root.width / 2
    Accessible.role: Accessible.Dial
    Keys.onLeftPressed: event => root.nudge(-1, event)
    Keys.onRightPressed: event => root.nudge(1, event)
    onActiveFocusChanged: if (!root.activeFocus && settle.running)
        settle.finish()

    Behavior on shownValue {
        NumberAnimation {
            duration: Theme.motionPlace
            easing.type: Easing.OutCubic
        }
    }

    function part(value: real): real {
        return root.to > root.from ? Math.max(0, Math.min(1, (value - root.from) / (root.to - root.from))) : 0;
    }

    function snapped(raw: real): real {
        const steps = Math.round((raw - root.markFrom) / root.markStep);
        return Math.max(root.markFrom, Math.min(root.markTo, root.markFrom + steps * root.markStep));
    }

    function nudge(direction: int, event: var) {
        const next = root.snapped(root.shownMark + direction * root.markStep);
        event.accepted = root.adjustable && next !== root.shownMark;
        if (!event.accepted)
            return;
        Rotary.active = true;
        wish.want(next);
        settle.restart();
    }

    Wish {
        id: wish

        truth: root.mark
        interval: 3000
        held: grip.pressed
    }
    Timer {
        id: settle

        interval: 500
        onTriggered: root.markCommitted(wish.wish)

        function finish() {
            settle.stop();
            root.markCommitted(wish.wish);
        }
    }
    Shape {
        anchors.fill: parent

        Arc {
            strokeColor: Theme.surface2
            sweepAngle: 270
        }
        Arc {
            strokeColor: root.known && root.marked && root.shownMark > root.value ? Qt.alpha(root.fill, 0.28) : "transparent"
            start: root.part(root.shownValue)
            sweepAngle: Math.max(0, root.part(root.shownMark) - start) * 270
        }
        Arc {
            strokeColor: root.known ? root.fill : "transparent"
            sweepAngle: Math.max(0.1, root.part(root.shownValue) * 270)
        }
    }
    Rectangle {
        id: knob

        readonly property real angle: (135 + 270 * root.part(root.shownMark)) * Math.PI / 180

        x: root.middle + root.arcRadius * Math.cos(angle) - width / 2
        y: root.middle + root.arcRadius * Math.sin(angle) - height / 2
        width: root.adjustable ? Theme.dp(52) : Theme.dp(20)
        height: width
        radius: width / 2
        visible: root.marked
        color: Theme.textPrimary
        border.width: Theme.dp(6)
        border.color: Theme.background
        scale: root.held ? 1.15 : 1
    }
    ArcGrip {
        id: grip

        anchors.fill: parent
        enabled: root.adjustable && root.marked
        part: root.part(root.shownMark)
        handle: Qt.point(knob.x + knob.width / 2, knob.y + knob.height / 2)
        onPressed: wish.wish = root.mark
        onTurned: part => wish.wish = root.snapped(root.from + part * (root.to - root.from))
        onDropped: if (wish.wish !== root.mark) {
            wish.restart();
            root.markCommitted(wish.wish);
        }
    }

    component Arc: ShapePath {
        id: arc

        property real start: 0
        property alias sweepAngle: line.sweepAngle

        strokeWidth: root.thickness
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap

        PathAngleArc {
            id: line

            centerX: root.middle
            centerY: root.middle
            radiusX: root.arcRadius
            radiusY: root.arcRadius
            startAngle: 135 + 270 * arc.start
        }
    }
}
