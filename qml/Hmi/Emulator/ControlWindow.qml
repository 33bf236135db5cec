pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls
import Hmi.EmulatorBridge

/// The hands on the simulated car: three columns of controls and the inspector beside them.
Window {
    id: root

    required property ControlWindowObject control

    width: Theme.dp(2360)
    height: Theme.dp(1440)
    visible: true
    title: "hmi emulator: car"
    color: Theme.background

    Row {
        anchors {
            fill: parent
            margins: Theme.gap
            bottomMargin: trouble.visible ? trouble.height + 2 * Theme.gap : Theme.gap
        }
        spacing: Theme.gap

        Repeater {
            model: [driving, energy, faults]

            Flickable {
                id: column

                required property Component modelData

                width: (parent.width - 3 * Theme.gap) / 4
                height: parent.height
                contentHeight: panel.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                Loader {
                    id: panel

                    width: parent.width
                    sourceComponent: column.modelData
                }
            }
        }
        InspectorPanel {
            width: (parent.width - 3 * Theme.gap) / 4
            height: parent.height
            control: root.control
        }
    }
    HmiText {
        id: trouble

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.gap
        }
        visible: root.control.trouble !== ""
        text: root.control.trouble
        role: "secondary"
        lines: 2
        color: Theme.caution
    }
    Component {
        id: driving

        Column {
            spacing: Theme.gap

            DrivePanel {
                width: parent.width
                control: root.control
            }
            StalePanel {
                width: parent.width
                control: root.control
            }
        }
    }
    Component {
        id: energy

        EnergyPanel {
            control: root.control
        }
    }
    Component {
        id: faults

        FaultPanel {
            control: root.control
        }
    }
}
