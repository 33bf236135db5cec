pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// The actions at the foot of a page; no height without any.
Item {
    id: root

    required property var actions
    property bool busy: false
    property bool mainFirst: true

    signal selected(string key)

    anchors.left: parent.left
    anchors.right: parent.right
    anchors.bottom: parent.bottom
    anchors.leftMargin: Theme.gap
    anchors.rightMargin: Theme.gap
    anchors.bottomMargin: root.visible ? Theme.gap : 0
    height: root.visible ? row.implicitHeight : 0
    visible: root.actions.length > 0

    ActionRow {
        id: row

        anchors.left: parent.left
        actions: root.actions
        available: root.width
        busy: root.busy
        mainFirst: root.mainFirst
        onSelected: key => root.selected(key)
    }
}
