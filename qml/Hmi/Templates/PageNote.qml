pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A line above the content, such as how old it is; no height without text.
Item {
    id: root

    required property string text
    property string tone: "normal"

    implicitHeight: root.text === "" ? 0 : words.implicitHeight + Theme.gap
    visible: root.text !== ""

    HmiIcon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: Theme.toneIcon(root.tone) || "information-outline"
        size: Theme.iconTiny
        color: root.tone === "normal" ? Theme.textSecondary : Theme.tone(root.tone)
    }
    HmiText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        role: "secondary"
        text: root.text
        lines: 2
    }
}
