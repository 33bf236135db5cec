pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A surface that carries things; it cannot be pressed. Children are placed inside its padding.
Rectangle {
    id: root

    property int padding: Theme.gap
    default property alias content: holder.data
    readonly property real contentHeight: holder.childrenRect.height

    implicitHeight: holder.childrenRect.height + 2 * root.padding
    radius: Theme.radius
    color: Theme.surface1

    Item {
        id: holder

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
