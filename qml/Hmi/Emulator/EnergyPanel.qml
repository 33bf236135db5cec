pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.EmulatorBridge

/// Plug, battery, temperatures, light and doors.
Section {
    id: root

    required property ControlWindowObject control
    readonly property var car: root.control.car
    readonly property var doorNames: ["Driver's door", "Passenger's door", "Rear door, driver's side", "Rear door, passenger's side"]

    title: "Car"

    HmiText {
        text: root.car.charge
        role: "title"
        tabular: true
    }
    ChoiceRow {
        width: parent.width
        name: "plug"
        choices: ["none", "ac", "dc"]
        labels: ["No plug", "AC", "DC"]
        current: root.car.plug
        onChosen: choice => root.control.control("plug", choice)
    }
    Lever {
        width: parent.width
        name: "soc"
        label: "State of charge"
        shown: value + " %"
        value: root.car.soc
        onMoved: value => root.control.control("soc", value)
    }
    Lever {
        width: parent.width
        name: "outside"
        label: "Outside"
        shown: value + " °C"
        value: root.car.outside_temperature
        from: -30
        to: 45
        onMoved: value => root.control.control("outside_temperature", value)
    }
    Lever {
        width: parent.width
        name: "cabin"
        label: "Cabin"
        shown: value + " °C"
        value: root.car.cabin_temperature
        from: -30
        to: 60
        onMoved: value => root.control.control("cabin_temperature", value)
    }
    Lever {
        width: parent.width
        name: "light"
        label: "Light, night to noon"
        shown: value + " %"
        value: root.car.ambient_light
        onMoved: value => root.control.control("ambient_light", value)
    }
    Repeater {
        model: root.car.doors

        SwitchLine {
            required property var modelData
            required property int index

            width: parent ? parent.width : 0
            name: "door-" + index
            label: root.doorNames[index]
            checked: modelData.open
            onToggled: checked => root.control.control(modelData.path, checked)
        }
    }
}
