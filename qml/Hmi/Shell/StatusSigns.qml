pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Connection and waiting notices as shapes, each with its words for the ear.
Row {
    id: root

    required property StatusObject status
    required property int notices

    spacing: Theme.gapSmall

    HmiIcon {
        name: root.status.connection === "online" ? "signal" : "signal-off"
        size: Theme.iconTiny
        color: Theme.textSecondary
        Accessible.ignored: false
        Accessible.role: Accessible.Indicator
        Accessible.name: root.status.connection === "online" ? qsTr("Connected") : qsTr("Offline")
    }
    Row {
        spacing: Theme.dp(4)
        visible: root.notices > 0

        HmiIcon {
            name: "bell"
            size: Theme.iconTiny
            color: Theme.accent
        }
        HmiText {
            role: "secondary"
            text: Figures.number(root.notices, 0)
            color: Theme.textPrimary
            tabular: true
            height: Theme.iconTiny
            Accessible.name: qsTr("%Ln notice(s)", "", root.notices)
        }
    }
}
