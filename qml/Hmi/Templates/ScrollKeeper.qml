pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// Keeps the row at the top of a list by its key, so that it is back when a restriction is lifted; asks for more near the end.
Item {
    id: root

    required property ListView view
    required property TemplateObject template
    property int asked: -1

    Connections {
        target: root.view

        function onMovementEnded() {
            root.save();
        }
    }
    Connections {
        target: root.template

        function onCutChanged() {
            if (root.template.cut === 0)
                Qt.callLater(root.restore);
        }
    }
    Component.onCompleted: Qt.callLater(root.restore)

    function save() {
        if (root.template.cut > 0)
            return;
        const top = root.view.indexAt(root.view.width / 2, root.view.contentY + 1);
        const item = top >= 0 ? root.view.itemAtIndex(top) : null;
        if (item) {
            root.template.remember("top", root.keyAt(top));
            root.template.remember("offset", root.view.contentY - item.y);
        }
    }

    function restore() {
        const key = root.template?.remembered("top");
        if (!key)
            return;
        for (let row = 0; row < root.view.count; row++) {
            if (root.keyAt(row) === key) {
                root.view.positionViewAtIndex(row, ListView.Beginning);
                root.view.contentY += Number(root.template.remembered("offset")) || 0;
                root.view.returnToBounds();
                return;
            }
        }
    }

    function keyAt(row: int): string {
        const model = root.template.items;
        return model.data(model.index(row, 0), Qt.UserRole + 1);
    }

    function nearEnd() {
        const left = root.view.contentHeight - (root.view.contentY - root.view.originY) - root.view.height;
        if (left < root.view.height && root.asked !== root.view.count && root.template.fields.more) {
            root.asked = root.view.count;
            root.template.loadMore();
        }
    }
}
