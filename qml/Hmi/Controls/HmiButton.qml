pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A button with words, and an icon before them when it helps.
Pressable {
    id: root

    required property string text
    property string icon: ""
    /// "main": filled with the accent, one a page; "normal"; "quiet": no background
    property string emphasis: "normal"
    /// "normal", "accent", "good", "caution" or "danger"
    property string tone: "normal"
    readonly property bool filled: root.emphasis === "main" && root.enabled
    readonly property color ink: root.filled ? Theme.onAccent : Theme.textPrimary

    label: root.text
    implicitWidth: Math.max(Theme.dp(160), line.implicitWidth + 2 * Theme.dp(32))
    implicitHeight: Math.max(Theme.touchMinimum, line.implicitHeight + Theme.gap)

    Rectangle {
        anchors.fill: parent
        radius: root.cornerRadius
        visible: root.emphasis !== "quiet"
        color: !root.filled ? Theme.surface2 : root.tone === "normal" ? Theme.accent : Theme.tone(root.tone)
    }
    Row {
        id: line

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        HmiIcon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            size: Theme.iconSmall
            color: root.filled || root.tone === "normal" ? root.ink : Theme.tone(root.tone)
        }
        HmiText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - Theme.dp(40) - (root.icon ? Theme.iconSmall + Theme.gapSmall : 0))
            text: root.text
            color: root.ink
            Accessible.ignored: true
        }
    }
}
