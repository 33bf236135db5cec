pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls

/// A slider with its name and its value in words.
Column {
    id: root

    required property string name
    required property string label
    required property string shown
    required property real value
    property real from: 0
    property real to: 100
    property real step: 1

    signal moved(real value)

    spacing: 0

    Item {
        width: parent.width
        height: words.height

        HmiText {
            id: words

            text: root.label
            role: "secondary"
        }
        HmiText {
            anchors.right: parent.right
            text: root.shown
            role: "secondary"
            tabular: true
        }
    }
    HmiSlider {
        key: root.name
        label: root.label
        width: parent.width
        value: root.value
        from: root.from
        to: root.to
        step: root.step
        onCommitted: value => root.moved(value)
    }
}
