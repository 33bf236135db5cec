pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The last third of a wide canvas: cards that stay, such as the next meeting above the charge; one alone has it all.
Item {
    id: root

    required property ShellObject shell
    /// The page lies to the right of it: what side that is does not turn with the language.
    required property bool atLeft
    readonly property bool pageFirst: root.atLeft === root.LayoutMirroring.enabled

    Column {
        id: column

        readonly property int count: Math.max(1, cards.count)

        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.leftMargin: root.pageFirst ? 0 : Theme.gap
        anchors.rightMargin: root.pageFirst ? Theme.gap : 0
        spacing: Theme.gap

        Repeater {
            id: cards

            model: root.shell.home.companions

            HomeCard {
                required property var row

                width: column.width
                height: Math.floor((column.height - (column.count - 1) * column.spacing) / column.count)
                card: row
                onOpened: root.shell.openApp(appId)
                onActed: key => root.shell.pressCard(appId, key)
                onRestarted: root.shell.restartApp(appId)
            }
        }
    }
}
