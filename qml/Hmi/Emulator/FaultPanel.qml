pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls
import Hmi.EmulatorBridge

/// Stale signals, dead services, slow apps.
Section {
    id: root

    required property ControlWindowObject control
    readonly property var branches: [
        { name: "Speed goes stale", path: "Vehicle.Speed" },
        { name: "Gear goes stale", path: "Vehicle.Powertrain.Transmission" },
        { name: "Battery goes stale", path: "Vehicle.Powertrain.TractionBattery" }
    ]

    title: "Faults"

    Repeater {
        model: root.branches

        SwitchLine {
            required property var modelData

            width: parent ? parent.width : 0
            name: "stale-" + modelData.path
            label: modelData.name
            checked: root.control.car.frozen.indexOf(modelData.path) >= 0
            onToggled: checked => root.control.freeze(modelData.path, checked)
        }
    }
    Repeater {
        model: root.control.processes

        Item {
            id: line

            required property var modelData

            width: parent ? parent.width : 0
            implicitHeight: killer.height

            Column {
                anchors {
                    left: parent.left
                    right: line.modelData.app ? slow.left : killer.left
                    rightMargin: Theme.gapSmall
                    verticalCenter: parent.verticalCenter
                }

                HmiText {
                    width: parent.width
                    text: line.modelData.name
                    role: "secondary"
                }
                HmiText {
                    width: parent.width
                    text: line.modelData.state
                    role: "secondary"
                    color: Theme.textSecondary
                }
            }
            HmiButton {
                id: slow

                anchors.right: killer.left
                anchors.rightMargin: Theme.gapSmall
                visible: line.modelData.app
                width: Theme.dp(130)
                key: "hold-" + line.modelData.name
                text: line.modelData.held ? "Free" : "Hold"
                tone: "caution"
                onClicked: root.control.hold(line.modelData.name, !line.modelData.held)
            }
            HmiButton {
                id: killer

                anchors.right: parent.right
                width: Theme.dp(110)
                key: "kill-" + line.modelData.name
                text: "Kill"
                tone: "danger"
                onClicked: root.control.kill(line.modelData.name)
            }
        }
    }
}
