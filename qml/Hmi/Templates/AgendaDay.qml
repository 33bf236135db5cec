pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Which day it is, how old it is, and the way to the days beside it.
Item {
    id: root

    required property var fields
    required property bool today
    readonly property bool turns: root.fields.on_previous || root.fields.on_next

    signal chosen(string key)

    implicitHeight: Math.max(root.turns ? Theme.touchMinimum : 0, words.implicitHeight) + Theme.gapSmall

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: buttons.left
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Math.max(0, (parent.height - Theme.gapSmall - height) / 2)

        HmiText {
            readonly property string written: new Date(root.fields.day + "T12:00:00").toLocaleDateString(Qt.locale(), Locale.LongFormat)

            width: parent.width
            text: root.today ? qsTr("Today, %1").arg(written) : written
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.fontSecondary
            Accessible.role: Accessible.Heading
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.gapSmall
            visible: root.fields.note !== ""

            HmiIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: Theme.toneIcon(root.fields.note_tone)
                size: Theme.iconTiny
                color: Theme.tone(root.fields.note_tone)
            }
            HmiText {
                width: Math.min(implicitWidth, words.width - Theme.dp(48))
                role: "secondary"
                text: root.fields.note
                lines: 2
            }
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        // Away from the actions of the head, that a finger takes neither for the other.
        y: Theme.dp(10)
        spacing: Theme.gap
        visible: root.turns

        IconButton {
            key: "previous"
            label: qsTr("Previous day")
            name: "chevron-left"
            mirrors: true
            raised: true
            enabled: root.fields.on_previous
            onClicked: root.chosen("previous")
        }
        IconButton {
            key: "next"
            label: qsTr("Next day")
            name: "chevron-right"
            mirrors: true
            raised: true
            enabled: root.fields.on_next
            onClicked: root.chosen("next")
        }
    }
}
