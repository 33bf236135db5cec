pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// What stands at the end of a row: a sign, or the switch that the row turns.
Item {
    id: root

    /// Icon; "" for none.
    required property string sign
    required property bool switches
    required property bool checked
    property bool mirrors: false
    property color color: Theme.textSecondary
    readonly property alias shown: toggle.shown

    signal toggled(bool checked)

    implicitWidth: root.switches ? toggle.width : root.sign !== "" ? Theme.iconSmall : 0

    /// As a touch on the switch; the row has the focus and takes the touch for it.
    function turn() {
        toggle.clicked();
    }

    HmiIcon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.switches ? "" : root.sign
        size: Theme.iconSmall
        mirrors: root.mirrors
        color: root.color
    }
    ToggleSwitch {
        id: toggle

        anchors.verticalCenter: parent.verticalCenter
        width: Theme.dp(88)
        visible: root.switches
        activeFocusOnTab: false
        checked: root.checked
        Accessible.ignored: true
        onToggled: checked => root.toggled(checked)
    }
}
