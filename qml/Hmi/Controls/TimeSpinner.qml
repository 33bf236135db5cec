pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Hours and minutes with a step up and a step down each; `value` is HH:MM.
Row {
    id: root

    required property string value
    property int minuteStep: 5
    readonly property int hours: Number(root.value.slice(0, 2)) || 0
    readonly property int minutes: Number(root.value.slice(3, 5)) || 0

    signal chosen(string value)

    spacing: Theme.gap
    LayoutMirroring.enabled: false

    function turn(hours: int, minutes: int) {
        const two = number => String((number + 2400) % 2400).padStart(2, "0");
        root.chosen(two((hours + 24) % 24) + ":" + two((minutes + 60) % 60));
    }

    Wheel {
        key: "hours"
        label: qsTr("Hours")
        number: root.hours
        onTurned: by => root.turn(root.hours + by, root.minutes)
    }
    HmiText {
        anchors.verticalCenter: parent.verticalCenter
        role: "display"
        text: ":"
    }
    Wheel {
        key: "minutes"
        label: qsTr("Minutes")
        number: root.minutes
        onTurned: by => root.turn(root.hours, by > 0 ? Math.floor(root.minutes / root.minuteStep + 1) * root.minuteStep : Math.ceil(root.minutes / root.minuteStep - 1) * root.minuteStep)
    }

    component Wheel: Column {
        id: wheel

        required property string key
        required property string label
        required property int number

        signal turned(int by)

        spacing: Theme.gapSmall

        IconButton {
            key: wheel.key + "-up"
            focus: wheel.key === "hours"
            label: qsTr("%1 up").arg(wheel.label)
            name: "chevron-up"
            raised: true
            width: Theme.dp(120)
            onClicked: wheel.turned(1)
        }
        HmiText {
            width: Theme.dp(120)
            role: "display"
            tabular: true
            text: String(wheel.number).padStart(2, "0")
            horizontalAlignment: Text.AlignHCenter
        }
        IconButton {
            key: wheel.key + "-down"
            label: qsTr("%1 down").arg(wheel.label)
            name: "chevron-down"
            raised: true
            width: Theme.dp(120)
            onClicked: wheel.turned(-1)
        }
    }
}
