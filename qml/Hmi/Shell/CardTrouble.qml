pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// An app that crashed, does not answer or cannot be used, in words; a low card keeps to the first of them.
Column {
    id: root

    required property string appState
    required property bool tall
    property bool centred: false
    readonly property string words: root.appState === "invalid" ? qsTr("Cannot be used") : root.appState === "notResponding" ? qsTr("Not responding") : qsTr("Stopped working")

    spacing: Theme.gapSmall

    TextMetrics {
        id: metrics

        font: words.font
        text: words.text
    }
    Row {
        x: root.centred ? (root.width - width) / 2 : root.LayoutMirroring.enabled ? root.width - width : 0
        spacing: Theme.gapSmall

        HmiIcon {
            id: sign

            name: "alert-circle-outline"
            size: Theme.icon
            color: Theme.caution
        }
        HmiText {
            id: words

            readonly property real widest: root.width - sign.width - Theme.gapSmall

            width: root.centred ? Math.min(metrics.advanceWidth + 2, words.widest) : words.widest
            role: root.tall ? "title" : "primary"
            text: root.words
            lines: 2
            Accessible.ignored: true
        }
    }
    HmiText {
        width: parent.width
        role: "secondary"
        horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
        text: root.appState === "invalid" ? qsTr("Touch to see why.") : root.appState === "quarantined" ? qsTr("It stopped five times and rests now.") : qsTr("Everything else keeps running.")
        lines: 2
        visible: root.tall
        Accessible.ignored: true
    }
}
