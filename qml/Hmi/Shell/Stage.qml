pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// The page on the screen. Home is always there below; the other places are made when first needed.
Item {
    id: root

    required property ShellObject shell
    required property bool wide
    required property bool companionLeft
    readonly property bool shared: root.wide && root.shell.place === "app" && root.shell.home.companions.count > 0
    readonly property int mainWidth: root.shared ? Math.round(root.width * 2 / 3) : root.width
    /// The focus is on an app's page, which looks after it itself.
    readonly property bool keepsFocus: app.visible && app.activeFocus
    readonly property int mainX: root.shared && root.companionLeft ? root.width - root.mainWidth : 0

    objectName: "stage"
    clip: true

    Connections {
        target: root.shell

        function onAppOpened() {
            if (app.current)
                app.takeFocus();
        }
    }

    Place {
        shell: root.shell
        names: ["home"]
        page: "HomePage.qml"
        width: root.width
        height: root.height
    }
    Place {
        id: app

        shell: root.shell
        names: ["app"]
        page: "AppFrame.qml"
        x: root.mainX
        width: root.mainWidth
        height: root.height
    }
    Place {
        shell: root.shell
        names: ["apps"]
        page: "AppsPage.qml"
        width: root.width
        height: root.height
    }
    Place {
        shell: root.shell
        names: ["settings"]
        page: "SettingsPage.qml"
        width: root.width
        height: root.height
    }
    Place {
        shell: root.shell
        names: ["notices"]
        page: "NoticesPage.qml"
        width: root.width
        height: root.height
    }
    Loader {
        x: root.companionLeft ? 0 : root.mainWidth
        width: root.width - root.mainWidth
        height: root.height
        active: root.shared
        sourceComponent: Companion {
            shell: root.shell
            atLeft: root.companionLeft
        }
    }
}
