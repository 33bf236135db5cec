pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.EmulatorBridge

/// Dead services, slow and hung apps.
Section {
    id: root

    required property ControlWindowObject control

    title: "Processes"

    HmiText {
        text: "calendar-server is the calendar's cloud"
        width: parent.width
        role: "secondary"
    }
    Repeater {
        model: root.control.processes

        ProcessRow {
            required property var modelData

            width: parent ? parent.width : 0
            control: root.control
            process: modelData
        }
    }
}
