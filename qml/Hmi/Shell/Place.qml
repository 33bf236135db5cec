pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// One place of the stage: made when the driver first goes there, kept, shown only while it is the place.
Loader {
    id: root

    required property ShellObject shell
    required property list<string> names
    readonly property bool current: root.names.includes(root.shell.place)

    active: false
    visible: root.current
    onCurrentChanged: if (root.current) {
        root.active = true;
        enter.restart();
    }
    Component.onCompleted: root.active = root.current

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
