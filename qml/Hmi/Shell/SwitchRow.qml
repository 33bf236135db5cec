pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls

/// A setting that is on or off.
SettingCard {
    id: root

    required property string name
    required property bool on

    signal picked(bool value)

    endingWidth: toggle.width

    ToggleSwitch {
        id: toggle

        anchors.right: parent.right
        key: "setting-" + root.name
        label: root.title
        checked: root.on
        onToggled: checked => root.picked(checked)
    }
}
