pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Tiles of one size in three to five columns.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property var blank: ({
            label: "",
            subtitle: "",
            icon: "",
            picture: "",
            tone: "normal",
            enabled: false,
            on_select: false
        })
    readonly property bool bare: root.template.items.count === 0
    /// A tile has a second line: then all keep room for it, and their labels stand level.
    property bool subtitled: false
    readonly property int columns: Math.max(3, Math.min(5, Math.floor(root.width / Theme.dp(232))))

    function look() {
        const model = root.template.items;
        let found = false;
        for (let row = 0; row < model.count && !found; row++)
            found = model.data(model.index(row, 0), Qt.UserRole + 3).subtitle !== "";
        root.subtitled = found;
    }

    Component.onCompleted: root.look()

    Connections {
        target: root.template.items

        function onDataChanged() {
            root.look();
        }

        function onRowsInserted() {
            root.look();
        }
    }
    GridView {
        id: grid

        anchors.fill: parent
        anchors.leftMargin: Theme.gap / 2
        anchors.rightMargin: Theme.gap / 2
        visible: !root.bare
        clip: true
        model: root.template.items
        reuseItems: true
        cellWidth: Math.floor(width / root.columns)
        cellHeight: Theme.dp(200) + Theme.gap + (Theme.textScale - 1) * Theme.dp(72)
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        footer: MoreRow {
            width: grid.width
            cut: root.template.cut
        }
        delegate: Item {
            id: cell

            required property string itemKey
            required property var item
            required property int index
            property bool pooled: false
            readonly property var part: cell.pooled ? root.blank : cell.item

            // What waits for another use holds nothing: it may be what the driver must not see now.
            GridView.onPooled: cell.pooled = true
            GridView.onReused: cell.pooled = false
            visible: !cell.pooled
            width: grid.cellWidth
            height: grid.cellHeight

            Tile {
                anchors.fill: parent
                anchors.margins: Theme.gap / 2
                key: cell.itemKey
                text: cell.part.label
                subtitle: cell.part.subtitle
                subtitled: root.subtitled
                icon: cell.part.icon
                picture: cell.part.picture
                tone: cell.part.tone
                enabled: cell.part.enabled
                interactive: cell.part.on_select
                onClicked: root.template.send(cell.itemKey, "select", null)
                onActiveFocusChanged: if (activeFocus)
                    grid.positionViewAtIndex(cell.index, GridView.Contain)
            }
        }
    }
    ScrollMark {
        view: grid
    }
    SkeletonTiles {
        anchors.fill: grid
        columns: root.columns
        running: root.bare && root.fields.loading
    }
    Hint {
        anchors.fill: parent
        visible: root.bare && !root.fields.loading
        text: root.fields.empty
        icon: "view-grid-outline"
    }
}
