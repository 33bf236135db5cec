pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Facts as a table: label above value, in as many columns as there is room for.
Grid {
    id: root

    required property TemplateObject template
    property int minimumWidth: Theme.dp(280)
    property int most: 2
    /// Facts that find room; the rest waits for a bigger screen.
    property int limit: 24
    /// Without icons, where room is dear.
    property bool plain: false
    /// Lines a value may take.
    property int valueLines: 1
    /// Height of a fact whose value takes one line.
    readonly property real cellHeight: lineHeights.height + Theme.gap
    readonly property int count: Math.min(root.limit, root.template.items.count)

    columns: Math.max(1, Math.min(root.most, root.count, Math.floor((root.width + root.columnSpacing) / (root.minimumWidth + root.columnSpacing))))
    columnSpacing: Theme.gap
    rowSpacing: 0

    Column {
        id: lineHeights

        visible: false

        HmiText {
            role: "secondary"
            text: " "
        }
        HmiText {
            text: " "
        }
    }
    Repeater {
        model: root.template.items

        Item {
            id: cell

            required property string itemKey
            required property var item
            required property int index

            objectName: cell.itemKey
            visible: cell.index < root.limit
            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns
            height: words.implicitHeight + Theme.gap

            HmiIcon {
                id: mark

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: root.plain ? "" : cell.item.icon || Theme.toneIcon(cell.item.tone)
                size: Theme.iconSmall
                color: cell.item.tone === "normal" ? Theme.textSecondary : Theme.tone(cell.item.tone)
            }
            Column {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: mark.visible ? Theme.dp(56) : 0
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                HmiText {
                    width: parent.width
                    role: "secondary"
                    text: cell.item.label
                }
                HmiText {
                    width: parent.width
                    text: cell.item.value
                    tabular: true
                    lines: root.valueLines
                }
            }
            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                height: Math.max(1, Theme.stroke / 2)
                color: Theme.hairline
                visible: cell.index >= root.columns
            }
        }
    }
}
