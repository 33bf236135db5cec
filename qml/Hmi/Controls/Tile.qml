pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// One field of a grid: icon or picture, label under it.
Pressable {
    id: root

    required property string text
    property string subtitle: ""
    /// Keeps room for a second line.
    property bool subtitled: root.subtitle !== ""
    property string icon: ""
    property string picture: ""
    property string tone: "normal"
    readonly property string badge: root.icon === "" && root.picture === "" ? "" : Theme.toneIcon(root.tone)

    label: Words.inLine([root.text, root.subtitle])
    implicitWidth: Theme.dp(200)
    implicitHeight: Theme.dp(200)

    Rectangle {
        anchors.fill: parent
        radius: root.cornerRadius
        color: Theme.surface1
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.gap
        spacing: Theme.dp(8)

        Item {
            width: parent.width
            height: Math.min(Theme.dp(88), root.height - Theme.dp(112))

            HmiIcon {
                anchors.centerIn: parent
                name: root.icon
                visible: root.picture === ""
                size: Math.min(parent.height, Theme.dp(64))
                color: root.tone === "normal" ? Theme.textPrimary : Theme.tone(root.tone)
            }
            Loader {
                anchors.centerIn: parent
                width: parent.height
                height: width
                active: root.picture !== ""
                sourceComponent: Picture {
                    source: root.picture
                    surface: Theme.surface1
                }
            }
        }
        HmiText {
            width: parent.width
            text: root.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.fontSecondary
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.subtitle
            visible: root.subtitled
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    HmiIcon {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.dp(16)
        name: root.badge
        size: Theme.iconTiny
        color: Theme.tone(root.tone)
    }
}
