pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls
import Hmi.EmulatorBridge

/// The present restriction and the template that is on the screen.
Rectangle {
    id: root

    required property ControlWindowObject control
    readonly property var screen: root.control.screen

    radius: Theme.radius
    color: Theme.surface1

    Column {
        id: head

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.gap
        }
        spacing: Theme.gapSmall

        HmiText {
            text: "Screen"
            role: "primary"
        }
        HmiText {
            width: parent.width
            text: root.screen.driving
            role: "title"
        }
        HmiText {
            width: parent.width
            text: root.screen.place
            role: "secondary"
            lines: 2
        }
    }
    Flickable {
        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            bottom: parent.bottom
            margins: Theme.gap
        }
        clip: true
        contentHeight: code.height
        boundsBehavior: Flickable.StopAtBounds

        Text {
            id: code

            width: parent.width
            text: "restrictions " + root.screen.restrictions + "\n\ntemplate " + root.screen.template
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            font.family: "monospace"
            font.pixelSize: Theme.fontSecondary
        }
    }
}
