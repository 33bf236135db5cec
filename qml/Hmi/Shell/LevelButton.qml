pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// One touch, one level further; ticks show how far. Unknown is a dash.
Pressable {
    id: root

    required property string icon
    required property ControlObject control
    /// 0 while a sentence about the bar stands in place of the captions.
    required property int captionSize
    /// Room to the next control: the caption may use half of it on each side.
    required property real between
    property bool switches: false
    readonly property bool lit: root.control.level > 0

    height: Theme.touchMinimum + caption.height
    cornerRadius: Theme.radiusSmall
    Accessible.name: root.label + " " + root.control.text
    onClicked: root.switches ? root.control.toggle() : root.control.cycle()

    HmiIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.dp(10)
        name: root.icon
        size: Theme.iconSmall
        color: root.lit ? Theme.accent : Theme.textPrimary
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.dp(56)
        spacing: Theme.dp(4)
        visible: root.control.level >= 0

        Repeater {
            model: root.control.levels

            Rectangle {
                required property int index

                width: Theme.dp(root.switches ? 28 : 10)
                height: Theme.dp(6)
                radius: height / 2
                color: index < root.control.level ? Theme.accent : Theme.textDisabled
            }
        }
    }
    HmiText {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.touchMinimum - height
        role: "secondary"
        text: root.control.text
        visible: root.control.level < 0
        Accessible.ignored: true
    }
    HmiText {
        id: caption

        y: Theme.touchMinimum
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width + Math.max(2 * Theme.gapSmall, root.between - Theme.gapSmall)
        height: Math.round(font.pixelSize * 1.3)
        role: "secondary"
        font.pixelSize: root.captionSize || Theme.fontSecondary
        text: root.label
        visible: root.captionSize > 0
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
