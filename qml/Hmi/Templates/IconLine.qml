pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A line of text with a small icon before it; no height without text.
Item {
    id: root

    required property string icon
    required property string text
    property bool strong: false

    implicitHeight: visible ? words.implicitHeight : 0
    visible: root.text !== ""

    HmiIcon {
        id: mark

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.iconTiny
        color: root.strong ? Theme.textPrimary : Theme.textSecondary
    }
    HmiText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        role: root.strong ? "primary" : "secondary"
        text: root.text
        Accessible.ignored: true
    }
}
