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
        // No reuse of tiles: a GridView that takes back the one with the focus crashes.
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

            width: grid.cellWidth
            height: grid.cellHeight

            Tile {
                anchors.fill: parent
                anchors.margins: Theme.gap / 2
                key: cell.itemKey
                text: cell.item.label
                subtitle: cell.item.subtitle
                subtitled: root.subtitled
                icon: cell.item.icon
                picture: cell.item.picture
                tone: cell.item.tone
                enabled: cell.item.enabled
                interactive: cell.item.on_select
                onClicked: root.template.send(cell.itemKey, "select", null)
                onActiveFocusChanged: if (activeFocus && Rotary.active)
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
