pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The driver's edge: status at its head, then Home, the apps in use, All apps and Back. Places never move.
Rectangle {
    id: root

    required property ShellObject shell
    required property bool portrait
    readonly property int slot: root.portrait ? Math.floor((root.width - 2 * Theme.gap) / 6) : root.width
    readonly property int slotHeight: root.portrait ? root.height : Math.min(Theme.touch, Math.floor((root.height - head.height - Theme.gapSmall) / 6))

    color: Theme.surface1

    StatusHead {
        id: head

        width: root.width
        height: root.portrait ? 0 : implicitHeight
        visible: !root.portrait
        shell: root.shell
    }
    Grid {
        x: !root.portrait ? 0 : LayoutMirroring.enabled ? root.width - Theme.gap - width : Theme.gap
        y: head.height
        columns: root.portrait ? 6 : 1

        DockButton {
            width: root.slot
            height: root.slotHeight
            key: "dock-home"
            icon: "home-variant"
            label: qsTr("Home")
            current: root.shell.place === "home"
            onClicked: root.shell.goHome()
        }
        Repeater {
            model: root.shell.apps.inUse

            DockButton {
                id: used

                required property var row

                width: root.slot
                height: root.slotHeight
                key: "dock-app-" + used.row.appId
                icon: used.row.appIcon
                label: used.row.appName
                current: root.shell.place === "app" && root.shell.page.appId === used.row.appId
                troubled: used.row.troubled
                onClicked: root.shell.openApp(used.row.appId)
            }
        }
        DockButton {
            width: root.slot
            height: root.slotHeight
            key: "dock-apps"
            icon: "apps"
            label: qsTr("All apps")
            current: root.shell.place === "apps"
            onClicked: root.shell.showApps()
        }
    }
    DockButton {
        x: root.portrait ? (root.LayoutMirroring.enabled ? Theme.gap : root.width - Theme.gap - root.slot) : 0
        y: root.portrait ? 0 : root.height - root.slotHeight - Theme.gapTiny
        width: root.slot
        height: root.slotHeight
        key: "dock-back"
        icon: "arrow-left"
        mirrors: true
        label: qsTr("Back")
        enabled: root.shell.canGoBack
        onClicked: root.shell.back()
    }
}
