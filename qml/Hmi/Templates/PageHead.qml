pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Head of a page: back, the app's icon, title, what is restricted, and the actions of pages without a foot.
Item {
    id: root

    required property PageObject page
    /// The template shown, or null.
    required property TemplateObject template
    /// What is restricted now, in words.
    required property string words
    readonly property var headed: ["list", "grid", "agenda", "chart", "tabs"]
    readonly property TemplateObject child: root.template && root.template.kind === "tabs" ? root.template.child as TemplateObject : null
    readonly property var own: root.template && root.headed.includes(root.template.kind) ? root.template.fields.actions : []
    readonly property var childs: root.child && root.headed.includes(root.child.kind) ? root.child.fields.actions : []

    /// What the title leaves to the actions.
    readonly property real room: Math.max(root.width * 0.5, root.width - titles.anchors.leftMargin - title.implicitWidth - 3 * Theme.gap)

    implicitHeight: Math.max(Theme.dp(104), titles.implicitHeight + Theme.gapSmall)

    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        key: "page-back"
        label: qsTr("Back")
        name: "arrow-left"
        mirrors: true
        visible: root.page.canGoBack
        onClicked: root.page.back()
    }
    HmiIcon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: root.page.canGoBack ? Theme.dp(100) : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.page.appIcon
        color: Theme.textSecondary
    }
    Column {
        id: titles

        anchors.left: parent.left
        anchors.leftMargin: (root.page.canGoBack ? Theme.dp(100) : Theme.gap) + (mark.visible ? Theme.dp(64) : 0)
        anchors.right: buttons.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        HmiText {
            id: title

            width: parent.width
            role: "title"
            text: root.page.title || root.page.appName
            Accessible.role: Accessible.Heading
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.words
            lines: 2
            visible: text !== ""
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        ActionRow {
            actions: root.childs
            available: root.room
            mainFirst: false
            onSelected: key => root.child.send(key, "select", null)
        }
        ActionRow {
            actions: root.own
            available: root.room
            mainFirst: false
            onSelected: key => root.template.send(key, "select", null)
        }
    }
    ProgressBar {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        height: Theme.dp(4)
        fraction: -1
        visible: root.page.working
    }
}
