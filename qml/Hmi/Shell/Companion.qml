pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The last third of a wide canvas: one card that stays, such as the next meeting or the charge.
Item {
    id: root

    required property ShellObject shell
    /// The page lies to the right of it: what side that is does not turn with the language.
    required property bool atLeft
    readonly property bool pageFirst: root.atLeft === root.LayoutMirroring.enabled
    readonly property var card: root.shell.home.companion

    HomeCard {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.leftMargin: root.pageFirst ? 0 : Theme.gap
        anchors.rightMargin: root.pageFirst ? Theme.gap : 0
        card: root.card
        onOpened: root.shell.openApp(root.card.appId)
        onActed: key => root.shell.pressCard(root.card.appId, key)
        onRestarted: root.shell.restartApp(root.card.appId)
    }
}
