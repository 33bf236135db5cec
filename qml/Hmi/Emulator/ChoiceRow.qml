pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls

/// A few words of which one is true.
Row {
    id: root

    required property string name
    required property list<string> choices
    required property string current

    signal chosen(string choice)

    spacing: Theme.gapTiny

    Repeater {
        model: root.choices

        HmiButton {
            required property string modelData

            key: root.name + "-" + modelData
            width: (root.width - (root.choices.length - 1) * root.spacing) / root.choices.length
            text: modelData
            emphasis: modelData === root.current ? "main" : "normal"
            onClicked: root.chosen(modelData)
        }
    }
}
