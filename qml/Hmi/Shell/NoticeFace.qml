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
    /// The heads-up keeps to one row where its actions fit beside the words: it covers no more than the page's head.
    readonly property bool flat: root.raised && buttons.implicitWidth < root.width * 0.45
    /// There is one heads-up, and many in the centre.
    readonly property string prefix: root.raised ? "notice-" : "notice-" + (root.notice.number ?? "") + "-"
    readonly property int edge: root.raised ? Theme.gapSmall : Theme.gap
    readonly property bool urgent: root.notice.kind === "safety" || (root.notice.critical ?? false)

    signal opened
    signal dismissed
    signal acted(string key)

    key: "notice-" + (root.notice.number ?? "")
    label: [root.notice.appName, root.notice.summary, root.notice.body].filter(part => part).join(", ")
    height: Math.max(words.height, close.height) + (root.actions.length > 0 && !root.flat ? buttons.height + Theme.gapSmall : 0) + 2 * root.edge
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
        anchors.right: root.flat && buttons.visible ? buttons.left : close.left
        anchors.rightMargin: Theme.gapSmall
        y: root.edge + Math.max(0, (close.height - height) / 2)
        spacing: root.raised ? 0 : Theme.dp(4)

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
            lines: root.raised ? 1 : 3
            visible: text !== ""
            Accessible.ignored: true
        }
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        y: root.flat ? (root.height - height) / 2 : Theme.gapSmall
        key: root.prefix + "dismiss"
        subject: root.notice.number
        name: "close"
        label: qsTr("Dismiss")
        iconSize: Theme.iconSmall
        onClicked: root.dismissed()
    }
    Row {
        id: buttons

        readonly property int most: Math.floor((root.width - 2 * Theme.gap - sign.width) / Math.max(1, root.actions.length)) - Theme.gap
        readonly property real before: root.flat ? root.width - width - close.width - Theme.gapSmall - Theme.gap : sign.width + 2 * Theme.gap

        x: LayoutMirroring.enabled ? root.width - width - before : before
        y: root.flat ? (root.height - height) / 2 : root.height - height - root.edge
        spacing: Theme.gap
        visible: root.actions.length > 0

        Repeater {
            model: root.actions

            HmiButton {
                id: button

                required property var modelData
                required property int index

                width: Math.min(implicitWidth, buttons.most)
                key: root.prefix + "action-" + button.modelData.key
                subject: root.notice.number
                text: button.modelData.label
                emphasis: !root.raised ? "normal" : button.index === 0 ? "main" : "quiet"
                onClicked: root.acted(button.modelData.key)

                // A plain button has the colour of the heads-up itself.
                Rectangle {
                    z: -1
                    anchors.fill: parent
                    radius: button.cornerRadius
                    color: Theme.hairline
                    visible: button.emphasis === "quiet"
                }
            }
        }
    }
}
