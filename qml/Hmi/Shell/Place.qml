pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// One place of the stage: loaded and made when the driver first goes there, kept, shown only while it is the place.
Loader {
    id: root

    required property ShellObject shell
    required property list<string> names
    /// Its file in this folder; a Component would be loaded together with home.
    required property string page
    readonly property bool current: root.names.includes(root.shell.place)

    visible: root.current
    onCurrentChanged: if (root.current) {
        root.make();
        enter.restart();
        root.takeFocus();
    }
    Component.onCompleted: if (root.current)
        root.make()

    function make() {
        if (root.status === Loader.Null)
            root.setSource(root.page, {
                "shell": root.shell
            });
    }

    /// As it was left, if keys or the knob are in use: who presses what leads here goes on here.
    function takeFocus() {
        if (Rotary.active)
            root.forceActiveFocus(Qt.OtherFocusReason);
    }

    NumberAnimation {
        id: enter

        target: slide
        property: "y"
        from: Theme.dp(32)
        to: 0
        duration: Theme.motionPlace
        easing.type: Easing.OutCubic
    }
    transform: Translate {
        id: slide
    }
}
