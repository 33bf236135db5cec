pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Templates

/// The page of the app on the screen.
Item {
    id: root

    required property ShellObject shell

    AppPage {
        anchors.fill: parent
        focus: true
        page: root.shell.page
        driving: root.shell.driving
    }
}
