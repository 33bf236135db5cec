pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Clock, outside temperature and connection; a touch opens the notice centre, whose count it carries.
Pressable {
    id: root

    required property ShellObject shell
    readonly property StatusObject status: root.shell.status

    key: "dock-notices"
    label: qsTr("%1, outside %2").arg(root.status.clock).arg(root.status.temperature)
    implicitHeight: words.implicitHeight + Theme.gap
    cornerRadius: Theme.radiusSmall
    onClicked: root.shell.showNotices()

    Column {
        id: words

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.dp(8)
        spacing: Theme.dp(4)

        HmiText {
            width: parent.width
            role: "title"
            text: root.status.clock
            tabular: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.dp(32)
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            text: root.status.temperature
            tabular: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        StatusSigns {
            anchors.horizontalCenter: parent.horizontalCenter
            status: root.status
            notices: root.shell.notices.count
        }
    }
}
