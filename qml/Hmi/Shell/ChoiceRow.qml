pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A setting with a few values side by side; the chosen one is filled and ticked.
SettingCard {
    id: root

    required property string name
    required property list<string> values
    required property list<string> labels
    required property string chosen

    signal picked(string value)

    objectName: "setting-" + root.name
    endingWidth: segments.wanted

    Row {
        id: segments

        readonly property int wanted: childrenRect.width

        anchors.right: parent.right
        spacing: Theme.dp(8)

        Repeater {
            model: root.values

            Pressable {
                id: segment

                required property string modelData
                required property int index
                readonly property bool on: root.chosen === segment.modelData

                key: "setting-" + root.name + "-" + segment.modelData
                label: root.labels[segment.index]
                implicitWidth: Math.max(Theme.touch, words.implicitWidth + Theme.dp(40))
                cornerRadius: Theme.radiusSmall
                Accessible.role: Accessible.RadioButton
                Accessible.checked: segment.on
                onClicked: root.picked(segment.modelData)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusSmall
                    color: segment.on ? Theme.wash("accent") : Theme.surface2
                    border.width: segment.on ? Theme.stroke : 0
                    border.color: Theme.accent
                }
                HmiText {
                    id: words

                    anchors.centerIn: parent
                    role: "secondary"
                    text: segment.label
                    color: Theme.textPrimary
                    Accessible.ignored: true
                }
            }
        }
    }
}
