pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A sentence in the middle of a page, what to do about it, and the buttons that do it.
Item {
    id: root

    required property string text
    property string remedy: ""
    property string icon: ""
    property string tone: "normal"
    /// Maps of Action; the first is the main one.
    property var actions: []

    /// What the column takes without its icon.
    readonly property real plain: heading.implicitHeight + (advice.visible ? advice.implicitHeight + Theme.gap : 0) + (buttons.visible ? buttons.implicitHeight + Theme.gap : 0)

    signal selected(string key)

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, Theme.dp(920))
        spacing: Theme.gap

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.dp(112)
            height: width
            radius: width / 2
            visible: root.icon !== "" && root.height > root.plain + Theme.dp(112) + 3 * Theme.gap
            color: root.tone === "normal" ? Theme.surface1 : Theme.wash(root.tone)

            HmiIcon {
                anchors.centerIn: parent
                name: root.icon
                size: Theme.dp(56)
                color: root.tone === "normal" ? Theme.textSecondary : Theme.tone(root.tone)
            }
        }
        HmiText {
            id: heading

            width: parent.width
            role: root.text.length > 60 ? "primary" : "title"
            text: root.text
            lines: 3
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.Medium
        }
        HmiText {
            id: advice

            width: parent.width
            role: root.remedy.length > 140 ? "secondary" : "primary"
            text: root.remedy
            color: Theme.textSecondary
            font.weight: Font.Normal
            lines: 3
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
        }
        ActionRow {
            id: buttons

            anchors.horizontalCenter: parent.horizontalCenter
            actions: root.actions
            available: parent.width
            onSelected: key => root.selected(key)
        }
    }
}
