pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A value between two ends, by finger or by arrow keys. `committed` comes once the finger leaves it or a key is pressed.
Pressable {
    id: root

    required property real value
    property real from: 0
    property real to: 100
    property real step: 1
    /// Icon at its beginning; "" for none.
    property string icon: ""
    readonly property real shown: wish.shown
    readonly property real fraction: root.to > root.from ? Math.max(0, Math.min(1, (root.shown - root.from) / (root.to - root.from))) : 0

    signal moved(real value)
    signal committed(real value)

    implicitWidth: Theme.dp(360)
    implicitHeight: Theme.touchMinimum
    pressedColor: "transparent"
    ownTouch: true
    Accessible.role: Accessible.Slider
    Keys.onLeftPressed: event => root.nudge(root.LayoutMirroring.enabled ? 1 : -1, event)
    Keys.onRightPressed: event => root.nudge(root.LayoutMirroring.enabled ? -1 : 1, event)

    function snapped(raw: real): real {
        const steps = Math.round((raw - root.from) / root.step);
        return Math.max(root.from, Math.min(root.to, root.from + steps * root.step));
    }

    function nudge(direction: int, event: var) {
        Rotary.active = true;
        const next = root.snapped(root.shown + direction * root.step);
        event.accepted = next !== root.shown;
        if (event.accepted) {
            wish.want(next);
            root.moved(next);
            root.committed(next);
        }
    }

    Wish {
        id: wish

        truth: root.value
        held: area.pressed
    }
    Rectangle {
        id: track

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.dp(52)
        radius: height / 2
        color: Theme.surface2

        Rectangle {
            x: root.LayoutMirroring.enabled ? parent.width - width : 0
            width: parent.height + (parent.width - parent.height) * root.fraction
            height: parent.height
            radius: parent.radius
            color: root.enabled ? Theme.accent : Theme.textDisabled
        }
        HmiIcon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(10)
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            size: Theme.dp(32)
            color: Theme.onAccent
        }
        Rectangle {
            x: root.LayoutMirroring.enabled ? Theme.dp(6) + (parent.width - parent.height) * (1 - root.fraction) : Theme.dp(6) + (parent.width - parent.height) * root.fraction
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.dp(40)
            height: width
            radius: width / 2
            color: Theme.onAccent
            visible: root.icon === "" || root.fraction > 0.1
        }
    }
    MouseArea {
        id: area

        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => {
            wish.wish = root.value;
            area.follow(mouse.x);
        }
        onPositionChanged: mouse => area.follow(mouse.x)
        onReleased: {
            wish.restart();
            root.committed(wish.wish);
        }

        function follow(x: real) {
            const raw = Math.max(0, Math.min(1, (x - track.height / 2) / Math.max(1, track.width - track.height)));
            const along = root.LayoutMirroring.enabled ? 1 - raw : raw;
            const next = root.snapped(root.from + along * (root.to - root.from));
            if (next !== wish.wish) {
                wish.wish = next;
                root.moved(next);
            }
        }
    }
}
