pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A notice: who, what, at most three actions. Its text is always plain.
Pressable {
    id: root

    /// number, appName, icon, summary, body, kind, critical, actions
    required property var notice
    property bool raised: false
    readonly property var actions: root.notice.actions ?? []
    readonly property bool urgent: root.notice.kind === "safety" || (root.notice.critical ?? false)

    signal opened
    signal dismissed
    signal acted(string key)

    key: "notice-" + (root.notice.number ?? "")
    label: [root.notice.appName, root.notice.summary, root.notice.body].filter(part => part).join(", ")
    height: words.height + (buttons.visible ? buttons.height + Theme.gapSmall : 0) + 2 * Theme.gap
    Accessible.role: Accessible.Notification
    onClicked: root.opened()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.raised ? Theme.surface2 : Theme.surface1
        border.width: root.raised ? Theme.stroke : 0
        border.color: root.urgent ? Theme.danger : Qt.alpha(Theme.textSecondary, 0.4)
    }
    HmiIcon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        y: Theme.gap + Theme.dp(4)
        name: root.notice.icon ?? ""
        color: root.urgent ? Theme.danger : Theme.accent
    }
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: close.left
        anchors.rightMargin: Theme.gapSmall
        y: Theme.gap
        spacing: Theme.dp(4)

        HmiText {
            width: parent.width
            role: "secondary"
            text: root.notice.appName ?? ""
            visible: text !== ""
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            text: root.notice.summary ?? ""
            lines: 2
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.notice.body ?? ""
            lines: 3
            visible: text !== ""
            Accessible.ignored: true
        }
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        y: Theme.gapSmall
        key: "notice-dismiss"
        name: "close"
        label: qsTr("Dismiss")
        iconSize: Theme.iconSmall
        onClicked: root.dismissed()
    }
    Row {
        id: buttons

        anchors.left: words.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        spacing: Theme.gap
        visible: root.actions.length > 0

        Repeater {
            model: root.actions

            HmiButton {
                id: button

                required property var modelData
                required property int index

                width: Math.min(implicitWidth, Math.floor((buttons.width - 2 * Theme.gap) / Math.max(1, root.actions.length)))
                key: "notice-action-" + button.modelData.key
                text: button.modelData.label
                emphasis: button.index === 0 && root.raised ? "main" : "normal"
                onClicked: root.acted(button.modelData.key)
            }
        }
    }
}
