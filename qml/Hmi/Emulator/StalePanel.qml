pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.EmulatorBridge

/// Any signal or branch of signals goes stale, and lives again.
Section {
    id: root

    required property ControlWindowObject control
    readonly property var usual: ["Vehicle.Speed", "Vehicle.Powertrain.Transmission", "Vehicle.Powertrain.TractionBattery"]
    readonly property var frozen: root.control.car.frozen

    title: "Stale signals"

    Repeater {
        model: [...root.usual, ...root.frozen.filter(path => root.usual.indexOf(path) < 0)]

        SwitchLine {
            required property string modelData

            width: parent ? parent.width : 0
            name: "stale-" + modelData
            label: modelData.replace("Vehicle.", "")
            checked: root.frozen.indexOf(modelData) >= 0
            onToggled: checked => root.control.freeze(modelData, checked)
        }
    }
    TextInputField {
        id: path

        width: parent.width
        key: "stale-path"
        label: "Signal or branch that goes stale"
        placeholder: "Any path, then Enter"
        onAccepted: {
            root.control.freeze(path.text.trim(), true);
            path.text = "";
        }
    }
}
