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
    readonly property var blank: ({
            title: "",
            subtitle: "",
            body: "",
            icon: "",
            picture: "",
            value: "",
            trailing: "none",
            checked: false,
            tone: "normal",
            enabled: false,
            on_select: false
        })
    readonly property bool bare: root.template.items.count === 0
    /// Rows there were when more was asked for.
    property int asked: -1

    function nearEnd() {
        const left = list.contentHeight - (list.contentY - list.originY) - list.height;
        if (left < list.height && root.asked !== list.count && root.fields.more) {
            root.asked = list.count;
            root.template.loadMore();
        }
    }

    function keepInSight(index: int) {
        if (list.itemAtIndex(index)?.activeFocus && Rotary.active)
            list.positionViewAtIndex(index, ListView.Contain);
    }

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
            readonly property var part: row.pooled ? root.blank : row.item

            visible: !row.pooled
            // What waits for another use holds nothing: it may be what the driver must not see now.
            ListView.onPooled: row.pooled = true
            ListView.onReused: row.pooled = false
            width: list.width
            key: row.itemKey
            title: row.part.title
            subtitle: row.part.subtitle
            subtitleLines: 2
            body: row.part.body
            icon: row.part.icon
            picture: row.part.picture
            value: row.part.value
            trailing: row.part.trailing
            checked: row.part.checked
            tone: row.part.tone
            enabled: row.part.enabled
            selectable: row.part.on_select
            divided: row.index < list.count - 1
            onClicked: if (row.part.on_select)
                root.template.send(row.itemKey, "select", null)
            onToggled: checked => root.template.send(row.itemKey, "toggle", checked)
            onActiveFocusChanged: root.keepInSight(row.index)
            // Rows above it find their heights when they come into view, and push it out of it again.
            onYChanged: row.stay()
            onHeightChanged: row.stay()

            function stay() {
                if (row.activeFocus)
                    Qt.callLater(root.keepInSight, row.index);
            }
        }
        onContentYChanged: root.nearEnd()
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
