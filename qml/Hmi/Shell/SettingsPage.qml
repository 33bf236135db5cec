pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The driver's settings, in two columns where there is room.
Item {
    id: root

    required property ShellObject shell
    readonly property SettingsObject settings: root.shell.settings
    readonly property bool open: !root.settings.locked
    readonly property int column: flick.width >= Theme.dp(1400) ? Math.floor((flick.width - Theme.gap) / 2) : flick.width

    PlaceHeader {
        id: header

        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        title: qsTr("Settings")
        driving: root.shell.driving
    }
    Scroll {
        id: flick

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        contentHeight: flow.height + Theme.gap

        Flow {
            id: flow

            width: parent.width
            spacing: Theme.gap

            ChoiceRow {
                width: root.column
                name: "theme"
                title: qsTr("Appearance")
                icon: "theme-light-dark"
                values: ["auto", "day", "night"]
                labels: [qsTr("Automatic"), qsTr("Day"), qsTr("Night")]
                chosen: root.settings.theme
                onPicked: value => root.settings.set("theme", value)
            }
            ChoiceRow {
                width: root.column
                name: "text_size"
                title: qsTr("Text size")
                icon: "format-size"
                values: ["normal", "large", "largest"]
                labels: [qsTr("Normal"), qsTr("Large"), qsTr("Largest")]
                chosen: root.settings.textSize
                open: root.open
                onPicked: value => root.settings.set("text_size", value)
            }
            ChoiceRow {
                width: flick.width
                name: "language"
                title: qsTr("Language")
                icon: "translate"
                values: ["system", "en", "de", "ja", "ar"]
                labels: [qsTr("System"), "English", "Deutsch", "日本語", "العربية"]
                chosen: root.settings.language
                open: root.open
                onPicked: value => root.settings.set("language", value)
            }
            ChoiceRow {
                width: root.column
                name: "driver_side"
                title: qsTr("Driver's seat")
                icon: "steering"
                values: ["left", "right"]
                labels: [qsTr("Left"), qsTr("Right")]
                chosen: root.settings.driverLeft ? "left" : "right"
                open: root.open
                onPicked: value => root.settings.set("driver_side", value)
            }
            ChoiceRow {
                width: root.column
                name: "distance"
                title: qsTr("Distance")
                icon: "map-marker-distance"
                values: ["km", "mi"]
                labels: [qsTr("Kilometres"), qsTr("Miles")]
                chosen: root.settings.distance
                open: root.open
                onPicked: value => root.settings.set("distance", value)
            }
            ChoiceRow {
                width: root.column
                name: "temperature"
                title: qsTr("Temperature")
                icon: "thermometer"
                values: ["celsius", "fahrenheit"]
                labels: ["°C", "°F"]
                chosen: root.settings.temperature
                open: root.open
                onPicked: value => root.settings.set("temperature", value)
            }
            SwitchRow {
                width: root.column
                name: "reduced_motion"
                title: qsTr("Reduced motion")
                icon: "motion-pause-outline"
                on: root.settings.reducedMotion
                open: root.open
                onPicked: value => root.settings.set("reduced_motion", value)
            }
            SwitchRow {
                width: root.column
                name: "messages_while_driving"
                title: qsTr("Announce messages while driving")
                icon: "message-text-outline"
                on: root.settings.messagesWhileDriving
                open: root.open
                onPicked: value => root.settings.set("messages_while_driving", value)
            }
            RestrictionRow {
                width: flick.width
                driving: root.shell.driving
            }
        }
    }
}
