pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls

/// A switch with its name before it.
Item {
    id: root

    required property string name
    required property string label
    required property bool checked

    signal toggled(bool checked)

    implicitHeight: knob.height

    HmiText {
        anchors {
            left: parent.left
            right: knob.left
            verticalCenter: parent.verticalCenter
        }
        text: root.label
        role: "secondary"
    }
    ToggleSwitch {
        id: knob

        anchors.right: parent.right
        key: root.name
        label: root.label
        checked: root.checked
        onToggled: checked => root.toggled(checked)
    }
}
