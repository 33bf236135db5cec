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
    /// Room to the controls beside it.
    required property real between
    /// What the captions of those two leave free of their own place; less than nothing where they need more.
    required property real spareLeft
    required property real spareRight
    readonly property real spare: (root.width - caption.implicitWidth) / 2
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

        readonly property real least: -root.reach(root.spareLeft)
        readonly property real most: root.width + root.reach(root.spareRight)

        // In the middle, and to the side where there is room when it is long.
        x: Math.max(caption.least, Math.min(root.spare, caption.most - width))
        y: Theme.touchMinimum
        width: Math.min(implicitWidth, caption.most - caption.least)
        height: Math.round(font.pixelSize * 1.3)
        role: "secondary"
        font.pixelSize: root.captionSize || Theme.fontSecondary
        text: root.label
        visible: root.captionSize > 0
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    /// How far the caption may leave its place: half of the room between, or all that its neighbour leaves.
    function reach(spare: real): real {
        return Math.max(root.between / 2, root.between + spare) - Theme.dp(4);
    }
}
