pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls

/// A few words of which one is true; `labels` are shown in the place of `choices`.
Row {
    id: root

    required property string name
    required property list<string> choices
    required property string current
    property list<string> labels: root.choices

    signal chosen(string choice)

    spacing: Theme.gapTiny

    Repeater {
        model: root.choices

        Pressable {
            id: segment

            required property string modelData
            required property int index
            readonly property bool current: segment.modelData === root.current

            key: root.name + "-" + segment.modelData
            label: root.labels[segment.index]
            width: (root.width - (root.choices.length - 1) * root.spacing) / root.choices.length
            implicitHeight: Theme.touchMinimum
            onClicked: root.chosen(segment.modelData)

            Rectangle {
                anchors.fill: parent
                radius: segment.cornerRadius
                color: segment.current ? Theme.accent : Theme.surface2
            }
            HmiText {
                anchors.centerIn: parent
                text: segment.label
                role: "secondary"
                tabular: true
                color: segment.current ? Theme.onAccent : Theme.textPrimary
            }
        }
    }
}
