pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// An app that crashed or does not answer, in words.
Column {
    id: root

    required property string appState

    spacing: Theme.gapSmall

    HmiIcon {
        name: "alert-circle-outline"
        size: Theme.dp(56)
        color: Theme.caution
    }
    HmiText {
        width: parent.width
        text: root.appState === "notResponding" ? qsTr("Not responding") : qsTr("Stopped working")
        Accessible.ignored: true
    }
    HmiText {
        width: parent.width
        role: "secondary"
        text: root.appState === "quarantined" ? qsTr("It stopped five times and rests now.") : qsTr("Everything else keeps running.")
        lines: 2
        Accessible.ignored: true
    }
}
