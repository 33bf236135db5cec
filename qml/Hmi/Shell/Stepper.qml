pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Less, the value, more; a caption below. Unknown is a dash and cannot be stepped.
Item {
    id: root

    required property string key
    required property string label
    required property ControlObject control
    /// 0 while a sentence about the bar stands in place of the captions.
    required property int captionSize
    property string icon: ""
    /// What its caption leaves free on each side.
    readonly property real spare: (root.width - caption.implicitWidth) / 2

    height: Theme.touchMinimum + caption.height

    IconButton {
        id: less

        key: root.key + "-down"
        name: "minus"
        label: qsTr("%1 down").arg(root.label)
        enabled: root.control.state !== "unknown"
        iconSize: Theme.iconSmall
        onClicked: root.control.down()
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        height: Theme.touchMinimum
        spacing: Theme.dp(6)

        HmiIcon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            visible: root.icon !== "" && root.width > Theme.dp(260)
            size: Theme.iconTiny
            color: Theme.textSecondary
        }
        HmiText {
            anchors.verticalCenter: parent.verticalCenter
            objectName: root.key
            // A button is wider than its sign: only that must stay clear.
            width: Math.min(implicitWidth, root.width - less.width - less.iconSize - Theme.dp(12) - (sign.visible ? sign.width + parent.spacing : 0))
            text: root.control.text
            tabular: true
            color: root.control.state === "asking" || root.control.state === "waiting" ? Theme.accent : root.control.state === "unknown" ? Theme.textSecondary : Theme.textPrimary
            Accessible.name: root.label + " " + root.control.text
        }
    }
    IconButton {
        anchors.right: parent.right
        key: root.key + "-up"
        name: "plus"
        label: qsTr("%1 up").arg(root.label)
        enabled: less.enabled
        iconSize: Theme.iconSmall
        onClicked: root.control.up()
    }
    HmiText {
        id: caption

        y: Theme.touchMinimum
        width: parent.width
        height: Math.round(font.pixelSize * 1.3)
        role: "secondary"
        font.pixelSize: root.captionSize || Theme.fontSecondary
        text: root.label
        visible: root.captionSize > 0
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
