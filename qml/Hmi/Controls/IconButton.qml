pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A round button with an icon only; `label` says what it does.
Pressable {
    id: root

    required property string name
    property int iconSize: Theme.icon
    property color color: root.checked ? Theme.accent : Theme.textPrimary
    /// Marks the one that is chosen.
    property bool checked: false
    /// Stands on a surface of its own.
    property bool raised: false
    property bool mirrors: false

    implicitWidth: Theme.touchMinimum
    implicitHeight: Theme.touchMinimum
    cornerRadius: root.height / 2

    Rectangle {
        anchors.fill: parent
        radius: root.cornerRadius
        visible: root.raised || root.checked
        color: root.checked ? Theme.wash("accent") : Theme.surface2
    }
    HmiIcon {
        anchors.centerIn: parent
        name: root.name
        size: root.iconSize
        color: root.color
        mirrors: root.mirrors
    }
}
