pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Rows, or sections of rows with heads that stay in sight.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property bool bare: root.template.items.count === 0

    ListView {
        id: list

        anchors.fill: parent
        visible: !root.bare
        clip: true
        model: root.template.items
        reuseItems: true
        cacheBuffer: 2 * Theme.touch
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        header: PageNote {
            width: list.width
            text: root.fields.note
        }
        footer: MoreRow {
            width: list.width
            cut: root.template.cut
            loading: root.fields.more
        }
        section.property: "section"
        section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
        section.delegate: SectionHead {
            width: list.width
        }
        delegate: ListRow {
            id: row

            required property string itemKey
            required property var item
            required property int index

            property bool pooled: false

            // What waits for another use is not drawn; then it must not be found either, and holds no message.
            ListView.onPooled: row.pooled = true
            ListView.onReused: row.pooled = false
            visible: !row.pooled
            width: list.width
            key: row.itemKey
            title: row.item.title
            subtitle: row.item.subtitle
            subtitleLines: 2
            body: row.pooled ? "" : row.item.body
            icon: row.item.icon
            picture: row.item.picture
            value: row.item.value
            trailing: row.item.trailing
            checked: row.item.checked
            tone: row.item.tone
            enabled: row.item.enabled
            selectable: row.item.on_select
            divided: row.index < list.count - 1
            onClicked: if (row.item.on_select)
                root.template.send(row.itemKey, "select", null)
            onToggled: checked => root.template.send(row.itemKey, "toggle", checked)
            onActiveFocusChanged: if (row.activeFocus)
                list.positionViewAtIndex(row.index, ListView.Contain)
        }
        onContentYChanged: keeper.nearEnd()
    }
    ScrollKeeper {
        id: keeper

        view: list
        template: root.template
    }
    ScrollMark {
        view: list
    }
    SkeletonRows {
        anchors.fill: parent
        running: root.bare && root.fields.loading
    }
    Hint {
        anchors.fill: parent
        visible: root.bare && !root.fields.loading
        text: root.fields.empty
        icon: "format-list-bulleted"
    }
}
