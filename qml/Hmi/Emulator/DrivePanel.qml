pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.EmulatorBridge

/// Gear, pedals, drive replay and time.
Section {
    id: root

    required property ControlWindowObject control
    readonly property var car: root.control.car
    readonly property var paces: ["0", "1", "10", "60", "300"]

    title: "Drive"

    HmiText {
        text: root.car.speed
        role: "title"
        tabular: true
    }
    ChoiceRow {
        width: parent.width
        name: "gear"
        choices: ["P", "R", "N", "D"]
        current: root.car.gear
        onChosen: choice => root.control.control("gear", choice)
    }
    SwitchLine {
        width: parent.width
        name: "parking-brake"
        label: "Parking brake"
        checked: root.car.parking_brake
        onToggled: checked => root.control.control("parking_brake", checked)
    }
    Lever {
        width: parent.width
        name: "accelerator"
        label: "Accelerator"
        shown: Math.round(value * 100) + " %"
        value: root.car.accelerator
        to: 1
        step: 0.05
        onMoved: value => root.control.control("accelerator", value)
    }
    Lever {
        width: parent.width
        name: "brake"
        label: "Brake"
        shown: Math.round(value * 100) + " %"
        value: root.car.brake
        to: 1
        step: 0.05
        onMoved: value => root.control.control("brake", value)
    }
    HmiText {
        text: root.car.drive ? root.car.drive + ", " + root.car.drive_time_s + " s, " + root.car.distance_km + " km" : "Replay a drive, " + root.car.distance_km + " km so far"
        role: "secondary"
        tabular: true
    }
    ChoiceRow {
        width: parent.width
        name: "cycle"
        choices: ["wltc-3b", "nedc", "udds", "stop"]
        labels: ["WLTC", "NEDC", "UDDS", "Stop"]
        current: root.car.drive
        onChosen: choice => root.control.drive(choice === "stop" ? "" : choice)
    }
    HmiText {
        text: "Seconds per second"
        role: "secondary"
    }
    ChoiceRow {
        width: parent.width
        name: "pace"
        choices: root.paces
        labels: ["Pause", "1", "10", "60", "300"]
        current: String(root.car.time_scale)
        onChosen: choice => root.control.scaleTime(Number(choice))
    }
}
