pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// What is happening now, how far it is, and what still works meanwhile.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property bool known: root.fields.fraction !== null

    Column {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.dp(48)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -foot.height / 2
        spacing: Theme.gap

        Item {
            width: parent.width
            height: Math.max(percent.visible ? percent.implicitHeight : 0, words.implicitHeight)

            HmiIcon {
                id: mark

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: root.fields.icon
                size: Theme.dp(64)
                color: Theme.accent
            }
            HmiText {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: mark.visible ? Theme.dp(88) : 0
                anchors.right: percent.visible ? percent.left : parent.right
                anchors.rightMargin: percent.visible ? Theme.gap : 0
                anchors.verticalCenter: parent.verticalCenter
                role: "title"
                text: root.fields.text
                lines: 2
            }
            HmiText {
                id: percent

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                role: "display"
                tabular: true
                visible: root.known
                text: root.known ? Figures.percent(root.fields.fraction * 100) : ""
            }
        }
        ProgressBar {
            width: parent.width
            fraction: root.known ? root.fields.fraction : -1
        }
        HmiText {
            width: parent.width
            text: root.fields.detail
            color: Theme.textSecondary
            font.weight: Font.Normal
            visible: text !== ""
            lines: 2
        }
        PageNote {
            width: parent.width + Theme.gap
            x: LayoutMirroring.enabled ? 0 : -Theme.gap
            text: root.fields.still_works
            tone: "good"
        }
    }
    Foot {
        id: foot

        actions: root.fields.actions
        mainFirst: false
        onSelected: key => root.template.send(key, "select", null)
    }
}
