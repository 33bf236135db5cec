pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// On or off. Shows the wish at once and falls back to `checked` when nobody grants it within two seconds.
Pressable {
    id: root

    required property bool checked
    readonly property bool shown: wish.shown

    signal toggled(bool checked)

    implicitWidth: Theme.dp(104)
    cornerRadius: Theme.dp(26)
    pressedColor: "transparent"
    Accessible.role: Accessible.CheckBox
    Accessible.checked: root.shown
    onClicked: {
        wish.want(!root.shown);
        root.toggled(root.shown);
    }

    Wish {
        id: wish

        truth: root.checked
    }
    Rectangle {
        anchors.centerIn: parent
        width: Theme.dp(88)
        height: Theme.dp(52)
        radius: height / 2
        color: root.shown ? Theme.accent : "transparent"
        border.width: root.shown ? 0 : Theme.stroke * 1.5
        border.color: Theme.textSecondary

        Rectangle {
            id: knob

            readonly property bool atEnd: root.shown !== root.LayoutMirroring.enabled

            x: atEnd ? parent.width - width - Theme.dp(8) : Theme.dp(8)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.dp(36)
            height: width
            radius: width / 2
            color: root.shown ? Theme.onAccent : Theme.textSecondary
            Behavior on x {
                NumberAnimation {
                    duration: Theme.motionState
                    easing.type: Easing.OutCubic
                }
            }

            HmiIcon {
                anchors.centerIn: parent
                name: root.shown ? "check-bold" : ""
                size: Theme.dp(24)
                color: Theme.accent
            }
        }
    }
}
