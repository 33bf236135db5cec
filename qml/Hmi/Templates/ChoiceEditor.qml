pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls

/// The answers of a field, one row each.
ListView {
    id: root

    /// Map of the Field.
    required property var item
    required property string value

    signal chosen(string value)

    clip: true
    focus: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    model: root.item.choices
    // The knob begins at what holds now.
    Component.onCompleted: root.currentIndex = Math.max(0, root.item.choices.findIndex(choice => choice.value === root.value))
    delegate: ListRow {
        required property var modelData

        width: root.width
        key: "choice-" + modelData.value
        title: modelData.label
        trailing: "check"
        checked: modelData.value === root.value
        onClicked: root.chosen(modelData.value)
    }
}
