pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// Shows the next meeting when a day comes to the screen, with the one before it in sight.
Item {
    id: root

    required property ListView view
    required property TemplateObject template
    readonly property string day: root.template.fields.day
    /// The driver has scrolled, by finger or by the focus: from now on nothing scrolls by itself.
    property bool touched: false

    onDayChanged: {
        root.touched = false;
        Qt.callLater(root.start);
    }
    Component.onCompleted: Qt.callLater(root.start)

    Connections {
        target: root.view

        function onHeightChanged() {
            Qt.callLater(root.start);
        }

        function onContentHeightChanged() {
            if (!root.view.moving && !root.touched)
                Qt.callLater(root.start);
        }

        function onMovementStarted() {
            root.touched = true;
        }
    }

    function start() {
        if (!root.template)
            return;
        const model = root.template.items;
        const found = model.match(model.index(0, 0), Qt.UserRole + 1, root.template.fields.next_key, 1, Qt.MatchExactly);
        const first = found[0];
        if (!first || root.touched || root.template.remembered("place"))
            return;
        const row = first.row;
        // Twice: heights are guesses until the rows near it have been made.
        for (let pass = 0; pass < 2; pass++) {
            root.view.positionViewAtIndex(row, ListView.End);
            root.view.forceLayout();
        }
        // From here up to the next meeting whole rows only.
        let top = root.view.indexAt(root.view.width / 2, root.view.contentY + 1);
        const item = top >= 0 ? root.view.itemAtIndex(top) : null;
        if (item && item.y < root.view.contentY - 1)
            top++;
        root.view.positionViewAtIndex(Math.max(0, Math.min(top, row)), ListView.Beginning);
    }
}
