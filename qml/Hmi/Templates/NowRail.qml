pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls

/// Finds where the present minute lies: the row, and how far down in it; row -1 when it is another day.
Item {
    id: root

    required property ItemModel model
    required property bool today
    readonly property date now: Clock.now
    property int row: -1
    property real part: 0

    onNowChanged: root.find()
    onTodayChanged: root.find()
    Component.onCompleted: root.find()

    Connections {
        target: root.model

        function onDataChanged() {
            root.find();
        }

        function onRowsInserted() {
            root.find();
        }

        function onRowsRemoved() {
            root.find();
        }
    }

    function find() {
        const now = root.now.getTime();
        root.row = -1;
        if (!root.today)
            return;
        for (let row = 0; row < root.model.count; row++) {
            const item = root.model.data(root.model.index(row, 0), Qt.UserRole + 3);
            if (item.all_day)
                continue;
            const start = new Date(item.start).getTime();
            const end = new Date(item.end).getTime();
            if (end <= now && row < root.model.count - 1)
                continue;
            root.row = row;
            root.part = Math.max(0, Math.min(1, (now - start) / Math.max(1, end - start)));
            return;
        }
    }
}
