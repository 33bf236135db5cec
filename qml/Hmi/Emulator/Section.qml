pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls

/// A titled group of controls, one below the other.
Rectangle {
    id: root

    required property string title
    default property alias content: column.data

    implicitHeight: column.height + heading.height + 3 * Theme.gap
    radius: Theme.radius
    color: Theme.surface1

    HmiText {
        id: heading

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.gap
        }
        text: root.title
        role: "primary"
    }
    Column {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            top: heading.bottom
            margins: Theme.gap
        }
        spacing: Theme.gapSmall
    }
}
