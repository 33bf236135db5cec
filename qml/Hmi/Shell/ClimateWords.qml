pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// What went wrong or takes long in the climate bar, in one sentence in place of the captions.
HmiText {
    id: root

    required property ClimateObject climate

    role: "secondary"
    visible: root.text !== ""
    color: root.climate.troubleState === "waiting" || root.climate.troubleState === "unknown" ? Theme.textSecondary : Theme.caution
    horizontalAlignment: Text.AlignHCenter
    text: {
        const name = root.nameOf(root.climate.trouble);
        switch (root.climate.troubleState) {
        case "waiting":
            return qsTr("%1: waiting for the car").arg(name);
        case "unanswered":
            return qsTr("%1: the car did not answer").arg(name);
        case "refused":
            return qsTr("%1: the car refused").arg(name);
        case "unknown":
            return qsTr("No connection to the car");
        default:
            return "";
        }
    }

    function nameOf(control: string): string {
        switch (control) {
        case "driver":
            return qsTr("Driver temperature");
        case "passenger":
            return qsTr("Passenger temperature");
        case "driverSeat":
            return qsTr("Driver seat heating");
        case "passengerSeat":
            return qsTr("Passenger seat heating");
        case "fan":
            return qsTr("Fan");
        case "defrost":
            return qsTr("Defrost");
        case "volume":
            return qsTr("Volume");
        default:
            return "";
        }
    }
}
