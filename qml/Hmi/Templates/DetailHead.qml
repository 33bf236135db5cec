pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Picture or icon, headline and summary.
Item {
    id: root

    required property string headline
    required property string summary
    required property string icon
    required property string picture
    readonly property bool marked: root.icon !== "" || root.picture !== ""

    implicitHeight: Math.max(words.implicitHeight, root.picture !== "" ? Theme.dp(144) : root.marked ? Theme.dp(88) : 0)

    Loader {
        id: cover

        width: Theme.dp(144)
        height: width
        anchors.left: parent.left
        active: root.picture !== ""
        visible: active
        sourceComponent: Picture {
            source: root.picture
            surface: Theme.background
            cornerRadius: Theme.radius
        }
    }
    Rectangle {
        width: Theme.dp(88)
        height: width
        radius: Theme.radius
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.surface1
        visible: root.icon !== "" && root.picture === ""

        HmiIcon {
            anchors.centerIn: parent
            name: root.icon
            color: Theme.accent
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.picture !== "" ? Theme.dp(168) : root.marked ? Theme.dp(112) : 0
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(4)

        HmiText {
            width: parent.width
            role: "title"
            text: root.headline
            lines: 4
            Accessible.role: Accessible.Heading
        }
        HmiText {
            width: parent.width
            text: root.summary
            visible: text !== ""
            color: Theme.textSecondary
            font.weight: Font.Normal
            lines: 4
        }
    }
}
