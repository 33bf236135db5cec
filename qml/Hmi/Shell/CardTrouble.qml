pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// An app that crashed or does not answer, in words; a low card keeps to the first of them.
Column {
    id: root

    required property string appState
    required property bool tall

    spacing: Theme.gapSmall

    Row {
        width: parent.width
        spacing: Theme.gapSmall

        HmiIcon {
            id: sign

            name: "alert-circle-outline"
            size: Theme.icon
            color: Theme.caution
        }
        HmiText {
            width: parent.width - sign.width - Theme.gapSmall
            role: root.tall ? "title" : "primary"
            text: root.appState === "notResponding" ? qsTr("Not responding") : qsTr("Stopped working")
            lines: 2
            Accessible.ignored: true
        }
    }
    HmiText {
        width: parent.width
        role: "secondary"
        text: root.appState === "quarantined" ? qsTr("It stopped five times and rests now.") : qsTr("Everything else keeps running.")
        lines: 2
        visible: root.tall
        Accessible.ignored: true
    }
}
