pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// The value of a card, its line and its progress; a value nobody knows is a dash with the reason.
Column {
    id: root

    required property string value
    required property string unit
    required property string line
    required property string reason
    required property real progress
    required property string tone
    required property bool roomy
    readonly property bool known: root.value !== ""

    spacing: Theme.gapSmall

    Row {
        width: parent.width
        spacing: Theme.gapSmall
        visible: root.known || root.reason !== ""

        HmiText {
            id: number

            width: Math.min(implicitWidth, root.width - (measure.visible ? measure.width + Theme.gapSmall : 0))
            role: "display"
            text: root.known ? root.value : "–"
            tabular: true
            Accessible.ignored: true
        }
        HmiText {
            id: measure

            anchors.baseline: number.baseline
            text: Figures.unit(root.unit)
            visible: root.known && root.unit !== ""
            color: Theme.textSecondary
            Accessible.ignored: true
        }
    }
    Item {
        width: parent.width
        height: Theme.dp(28)
        visible: root.progress >= 0 && root.known

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.dp(12)
            radius: height / 2
            color: Theme.surface2

            Rectangle {
                anchors.left: parent.left
                width: Math.max(parent.height, parent.width * Math.max(0, root.progress))
                height: parent.height
                radius: parent.radius
                color: root.tone === "normal" ? Theme.accent : Theme.tone(root.tone)
            }
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gapSmall

        HmiIcon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: Theme.toneIcon(root.tone)
            size: Theme.iconTiny
            color: Theme.tone(root.tone)
        }
        HmiText {
            width: parent.width - (sign.visible ? sign.width + Theme.gapSmall : 0)
            role: root.known ? "primary" : "secondary"
            text: root.known ? root.line : root.reason || root.line
            lines: root.roomy ? 3 : 1
            Accessible.ignored: true
        }
    }
}
