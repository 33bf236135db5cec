pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// The page on the screen. Home is always there below; the other places are made when first needed.
Item {
    id: root

    required property ShellObject shell
    required property bool wide
    required property bool companionLeft
    readonly property bool shared: root.wide && root.shell.place === "app" && root.shell.home.companion.appId !== undefined
    readonly property int mainWidth: root.shared ? Math.round(root.width * 2 / 3) : root.width
    readonly property int mainX: root.shared && root.companionLeft ? root.width - root.mainWidth : 0

    objectName: "stage"
    clip: true

    Place {
        shell: root.shell
        names: ["home"]
        width: root.width
        height: root.height
        sourceComponent: HomePage {
            shell: root.shell
        }
    }
    Place {
        shell: root.shell
        names: ["app"]
        x: root.mainX
        width: root.mainWidth
        height: root.height
        sourceComponent: AppFrame {
            shell: root.shell
        }
    }
    Place {
        shell: root.shell
        names: ["apps"]
        width: root.width
        height: root.height
        sourceComponent: AppsPage {
            shell: root.shell
        }
    }
    Place {
        shell: root.shell
        names: ["settings"]
        width: root.width
        height: root.height
        sourceComponent: SettingsPage {
            shell: root.shell
        }
    }
    Place {
        shell: root.shell
        names: ["notices"]
        width: root.width
        height: root.height
        sourceComponent: NoticesPage {
            shell: root.shell
        }
    }
    Loader {
        x: root.companionLeft ? 0 : root.mainWidth
        width: root.width - root.mainWidth
        height: root.height
        active: root.shared
        sourceComponent: Companion {
            shell: root.shell
        }
    }
}
