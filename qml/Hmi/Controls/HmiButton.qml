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
    readonly property real iconRoom: root.icon ? Theme.iconSmall + Theme.gapSmall : 0
    /// Where room is short the words come first.
    readonly property bool iconFits: words.implicitWidth + root.iconRoom + Theme.dp(40) <= root.width
    readonly property color ink: root.filled ? Theme.onAccent : Theme.textPrimary

    label: root.text
    implicitWidth: Math.max(Theme.dp(160), words.implicitWidth + root.iconRoom + 2 * Theme.dp(32))
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
            name: root.iconFits ? root.icon : ""
            size: Theme.iconSmall
            color: root.filled || root.tone === "normal" ? root.ink : Theme.tone(root.tone)
        }
        HmiText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - Theme.dp(40) - (root.iconFits ? root.iconRoom : 0))
            text: root.text
            color: root.ink
            Accessible.ignored: true
        }
    }
}
