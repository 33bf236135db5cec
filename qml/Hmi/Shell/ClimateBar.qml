pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// Always visible, never covered. The driver's controls are on the driver's side, whatever the language.
Rectangle {
    id: root

    required property ClimateObject climate
    required property bool driverLeft
    readonly property bool roomy: root.width >= Theme.dp(1500)
    readonly property bool large: Theme.textScale > 1.1
    /// Without room for seven: the passenger's seat is the one that waits.
    readonly property bool tight: root.width < Theme.dp(root.large ? 1400 : 1120)
    readonly property int button: Theme.dp(root.roomy ? 112 : 76)
    readonly property int stepper: Theme.dp(root.roomy ? 280 : root.large ? 252 : 228)
    /// All captions have one size, and where buttons stand close it does not grow with the text.
    readonly property int captionSize: Math.min(Theme.fontSecondary, Theme.dp(root.roomy ? 28 : 24))
    readonly property real fanNeighbour: root.tight ? passenger.spare : passengerSeat.spare
    readonly property int captionHeight: Math.round(root.captionSize * 1.3)

    height: Theme.touchMinimum + root.captionHeight + Theme.dp(4)
    color: Theme.surface1

    Row {
        id: line

        readonly property int count: root.tight ? 6 : 7
        readonly property int used: 3 * root.stepper + (line.count - 3) * root.button

        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        layoutDirection: root.driverLeft ? Qt.LeftToRight : Qt.RightToLeft
        x: Theme.gapSmall
        width: parent.width - 2 * Theme.gapSmall
        spacing: Math.floor((line.width - line.used) / (line.count - 1))

        Stepper {
            id: driver

            width: root.stepper
            key: "climate-driver"
            label: qsTr("Driver")
            control: root.climate.driver
            captionSize: words.visible ? 0 : root.captionSize
        }
        LevelButton {
            id: driverSeat

            width: root.button
            between: line.spacing
            spareLeft: root.driverLeft ? driver.spare : defrost.spare
            spareRight: root.driverLeft ? defrost.spare : driver.spare
            key: "climate-driver-seat"
            icon: "car-seat-heater"
            label: qsTr("Seat")
            control: root.climate.driverSeat
            captionSize: words.visible ? 0 : root.captionSize
        }
        LevelButton {
            id: defrost

            width: root.button
            between: line.spacing
            spareLeft: root.driverLeft ? driverSeat.spare : volume.spare
            spareRight: root.driverLeft ? volume.spare : driverSeat.spare
            key: "climate-defrost"
            icon: "car-defrost-front"
            label: qsTr("Defrost")
            control: root.climate.defrost
            switches: true
            captionSize: words.visible ? 0 : root.captionSize
        }
        Stepper {
            id: volume

            width: root.stepper
            key: "climate-volume"
            label: qsTr("Volume")
            icon: control.level === 0 ? "volume-off" : "volume-high"
            control: root.climate.volume
            captionSize: words.visible ? 0 : root.captionSize
        }
        LevelButton {
            id: fan

            width: root.button
            between: line.spacing
            spareLeft: root.driverLeft ? volume.spare : root.fanNeighbour
            spareRight: root.driverLeft ? root.fanNeighbour : volume.spare
            key: "climate-fan"
            icon: "fan"
            label: qsTr("Fan")
            control: root.climate.fan
            captionSize: words.visible ? 0 : root.captionSize
        }
        LevelButton {
            id: passengerSeat

            width: root.button
            between: line.spacing
            spareLeft: root.driverLeft ? fan.spare : passenger.spare
            spareRight: root.driverLeft ? passenger.spare : fan.spare
            visible: !root.tight
            key: "climate-passenger-seat"
            icon: "car-seat-heater"
            label: qsTr("Seat")
            control: root.climate.passengerSeat
            captionSize: words.visible ? 0 : root.captionSize
        }
        Stepper {
            id: passenger

            width: root.stepper
            key: "climate-passenger"
            label: qsTr("Passenger")
            control: root.climate.passenger
            captionSize: words.visible ? 0 : root.captionSize
        }
    }
    ClimateWords {
        id: words

        y: Theme.touchMinimum
        width: parent.width
        height: root.captionHeight
        climate: root.climate
    }
}
