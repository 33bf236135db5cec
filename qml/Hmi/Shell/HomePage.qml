pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// Home: the day, the restrictions in words, and one card per app.
Item {
    id: root

    required property ShellObject shell
    readonly property HomeObject home: root.shell.home
    readonly property int known: root.home.cards.count + root.home.expected.count
    readonly property int columns: Math.max(1, Math.min(Math.max(root.known, 2), 3, Math.floor(grid.width / Theme.dp(440))))
    readonly property int rows: Math.ceil(root.known / root.columns)
    readonly property int cellWidth: Math.floor((grid.width + Theme.gap) / root.columns)
    readonly property int cellHeight: Math.max(Theme.dp(400), Math.min(Theme.dp(560), Math.floor((grid.height + Theme.gap) / Math.max(1, root.rows))))

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
        contentHeight: flow.height

        Flow {
            id: flow

            width: parent.width + Theme.gap

            Repeater {
                model: root.home.cards

                Item {
                    id: cell

                    required property var model

                    width: root.cellWidth
                    height: root.cellHeight

                    HomeCard {
                        width: parent.width - Theme.gap
                        height: parent.height - Theme.gap
                        appId: cell.model.appId
                        appName: cell.model.appName
                        title: cell.model.title
                        icon: cell.model.icon
                        value: cell.model.value
                        unit: cell.model.unit
                        line: cell.model.line
                        reason: cell.model.reason
                        progress: cell.model.progress
                        tone: cell.model.tone
                        actionKey: cell.model.actionKey
                        actionLabel: cell.model.actionLabel
                        appState: cell.model.state
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

                    width: root.cellWidth
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
