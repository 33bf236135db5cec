pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls

/// One app, and what there is to say about its state.
Tile {
    id: root

    required property var row

    key: "app-" + root.row.appId
    text: root.row.appName
    icon: root.row.appIcon
    tone: root.row.troubled ? "caution" : "normal"
    subtitle: {
        switch (root.row.state) {
        case "crashed":
        case "quarantined":
            return qsTr("Stopped working");
        case "not-responding":
            return qsTr("Not responding");
        case "starting":
            return qsTr("Starting");
        default:
            return "";
        }
    }
}
