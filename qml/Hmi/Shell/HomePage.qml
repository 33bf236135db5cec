pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// Home: the day, the restrictions in words, and one card per app. The cards share the whole place; the last row is never ragged.
Item {
    id: root

    required property ShellObject shell
    readonly property HomeObject home: root.shell.home
    readonly property int known: root.home.cards.count + root.home.expected.count
    readonly property bool upright: root.height > root.width
    readonly property int most: Math.max(1, Math.min(3, Math.floor(root.room / Theme.dp(root.upright ? 560 : 480))))
    /// Upright they stand in one column for as long as each is high enough to be proud of.
    readonly property int columns: root.upright ? (root.known > 3 ? root.most : 1) : Math.min(root.most, root.known > 3 ? Math.ceil(root.known / 2) : root.known)
    readonly property int rows: Math.ceil(root.known / Math.max(1, root.columns))
    readonly property int room: grid.width + Theme.gap
    /// Two rows always fit; more may be scrolled. One card alone has it all.
    readonly property int cellHeight: Math.max(root.rows > 2 ? root.lowest : 0, Math.min(root.known > 1 ? Theme.dp(760) : grid.height + Theme.gap, Math.floor((grid.height + Theme.gap) / Math.max(1, root.rows))))
    readonly property int lowest: Theme.dp(128) + 1.22 * (Theme.fontDisplay + Theme.fontPrimary)

    /// The width of the card at that place: cards of an unfinished last row share it.
    function cellWidth(at: int): int {
        const left = root.known - (root.rows - 1) * root.columns;
        return Math.floor(root.room / (at < root.known - left ? root.columns : left));
    }

    HomeHeader {
        id: header

        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        shell: root.shell
    }
    Scroll {
        id: grid

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        contentHeight: flow.height - Theme.gap

        Flow {
            id: flow

            width: root.room

            Repeater {
                model: root.home.cards

                Item {
                    id: cell

                    required property var model
                    required property int index

                    width: root.cellWidth(cell.index)
                    height: root.cellHeight

                    HomeCard {
                        width: parent.width - Theme.gap
                        height: parent.height - Theme.gap
                        card: cell.model
                        onOpened: root.shell.openApp(cell.model.appId)
                        onActed: key => root.shell.pressCard(cell.model.appId, key)
                        onRestarted: root.shell.restartApp(cell.model.appId)
                    }
                }
            }
            Repeater {
                model: root.home.expected

                Item {
                    id: outline

                    required property var row
                    required property int index

                    width: root.cellWidth(root.home.cards.count + outline.index)
                    height: root.cellHeight

                    SkeletonCard {
                        width: parent.width - Theme.gap
                        height: parent.height - Theme.gap
                        appName: outline.row.appName
                        icon: outline.row.icon
                    }
                }
            }
        }
    }
    Loader {
        anchors.fill: grid
        active: root.known === 0 && root.home.settled
        sourceComponent: HomeEmpty {
            shell: root.shell
        }
    }
}
