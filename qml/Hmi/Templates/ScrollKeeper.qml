pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// Keeps what the driver has scrolled to, by finger, knob or keys, and brings it back with the screen and when
/// restrictions are lifted: the rows in view by their keys, so that it holds when rows have changed meanwhile.
/// What happens on a page that is not whole is not kept.
Item {
    id: root

    /// Null where nothing scrolls.
    required property Flickable view
    required property TemplateObject template
    readonly property var rows: (root.view as ListView) ?? (root.view as GridView)
    readonly property Item focused: Window.activeFocusItem
    /// The place that was kept is about to return: what moves until then is not the driver.
    property bool due: false
    /// It has returned and the driver has done nothing since: a text that finds its height later does not move it.
    property bool held: false
    property real heldY: 0

    onViewChanged: root.bringBack()
    onFocusedChanged: if (root.focusInside())
        later.restart()

    // A call that is put off would still come for a page that is on its way out.
    Timer {
        id: later

        interval: 0
        onTriggered: root.save()
    }
    Connections {
        target: root.view

        function onMovementStarted() {
            root.held = false;
        }

        function onMovementEnded() {
            root.save();
        }

        function onContentYChanged() {
            // Rows move by themselves while they find their heights; only a row with the focus takes the driver along.
            if (!root.view.moving && (!root.rows || root.focusInside()))
                later.restart();
        }

        function onContentHeightChanged() {
            if (root.held)
                root.bringBack();
        }
    }
    Connections {
        target: root.template

        function onCutChanged() {
            root.bringBack();
        }

        function onSent() {
            root.held = false;
        }
    }
    Connections {
        target: root.template?.driving ?? null

        function onChanged() {
            root.bringBack();
        }
    }

    function focusInside(): bool {
        let parent = root.view?.contentItem ? root.focused : null;
        while (parent && parent !== root.view.contentItem)
            parent = parent.parent;
        return parent !== null;
    }

    function bringBack() {
        root.due = true;
        Qt.callLater(root.restore);
    }

    function save() {
        if (!root.view || !root.template || root.template.reduced || root.due)
            return;
        // The focus came back within what is in view.
        if (root.held && Math.abs(root.view.contentY - root.heldY) < 1)
            return;
        root.held = false;
        root.template.remember("place", {
            y: root.view.contentY - root.view.originY,
            rows: root.rows ? root.inView() : []
        });
    }

    /// Key of each row in view, and how far above the row the view begins.
    function inView(): var {
        const found = [];
        let last = -1;
        for (let y = 1; y < root.view.height; y += 24) {
            const row = root.rows.indexAt(root.view.width / 2, root.view.contentY + y);
            const item = row > last ? root.rows.itemAtIndex(row) : null;
            if (item) {
                found.push({
                    key: item.itemKey,
                    above: root.view.contentY - item.y,
                    focused: item.activeFocus
                });
                last = row;
            }
        }
        return found;
    }

    function restore() {
        root.due = false;
        const place = root.view && root.template && !root.template.reduced ? root.template.remembered("place") : null;
        if (!place)
            return;
        root.held = true;
        if (root.rows)
            root.goToOne(place.rows);
        else
            root.view.contentY = place.y;
        root.heldY = root.view.contentY;
    }

    /// To the first of these that is still there; where one had the focus, that one is to be where it was.
    function goToOne(rows: var) {
        const there = rows.filter(kept => root.rowOf(kept.key) >= 0);
        if (there.length === 0)
            return;
        root.goTo(root.rowOf(there[0].key), there[0].above);
        const focused = there.find(kept => kept.focused);
        if (focused)
            root.nudge(root.rowOf(focused.key), focused.above);
    }

    function rowOf(key: string): int {
        const model = root.template.items;
        const found = model.match(model.index(0, 0), Qt.UserRole + 1, key, 1, Qt.MatchExactly);
        return found.length > 0 ? found[0].row : -1;
    }

    function goTo(row: int, above: real) {
        const grid = root.view as GridView;
        if (grid) {
            grid.contentY = Math.floor(row / Math.floor(grid.width / grid.cellWidth)) * grid.cellHeight + above;
            return;
        }
        // Twice: heights are guesses until the rows near it have been made.
        for (let pass = 0; pass < 2; pass++) {
            root.rows.positionViewAtIndex(row, ListView.Beginning);
            root.rows.forceLayout();
        }
        root.nudge(row, above);
    }

    /// A row that is in view, or nearly.
    function nudge(row: int, above: real) {
        const item = root.rows.itemAtIndex(row);
        if (!item)
            return;
        root.view.contentY = item.y + above;
        root.view.returnToBounds();
    }
}
