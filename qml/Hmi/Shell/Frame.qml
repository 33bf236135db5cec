pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// Where things stand: dock along the driver's edge, climate bar at the bottom, the page in what is left.
/// In portrait the dock is the bottom row and the status has a line of its own. Sides are the car's, not the script's.
Item {
    id: root

    required property ShellObject shell
    readonly property bool portrait: root.height > root.width
    readonly property bool dockLeft: root.shell.settings.driverLeft
    readonly property bool wide: root.width >= 2 * root.height
    readonly property int dockSize: root.portrait ? Theme.dp(112) : Theme.dp(Math.min(152, 140 + (root.wide ? 12 : 0)))
    readonly property alias page: stage
    readonly property alias bar: climate

    Loader {
        id: line

        width: root.width
        height: root.portrait ? Theme.dp(80) : 0
        active: root.portrait
        sourceComponent: StatusLine {
            shell: root.shell
        }
    }
    Stage {
        id: stage

        x: root.portrait || !root.dockLeft ? 0 : root.dockSize
        y: line.height
        width: root.portrait ? root.width : root.width - root.dockSize
        height: climate.y - y
        shell: root.shell
        enabled: !root.shell.rearView.active
        wide: root.wide
        companionLeft: !root.dockLeft
    }
    ClimateBar {
        id: climate

        x: stage.x
        y: root.height - height - (root.portrait ? root.dockSize : 0)
        width: stage.width
        climate: root.shell.climate
        driverLeft: root.dockLeft
    }
    Dock {
        x: root.portrait || root.dockLeft ? 0 : root.width - root.dockSize
        y: root.portrait ? root.height - root.dockSize : 0
        width: root.portrait ? root.width : root.dockSize
        height: root.portrait ? root.dockSize : root.height
        shell: root.shell
        enabled: !root.shell.rearView.active
        portrait: root.portrait
    }
}
