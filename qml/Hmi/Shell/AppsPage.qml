pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// All apps by name, then those that cannot be used, each with its reason.
Item {
    id: root

    required property ShellObject shell
    readonly property int columns: Math.max(2, Math.floor(flick.width / Theme.dp(240)))
    readonly property int cell: Math.floor((flick.width + Theme.gap) / root.columns)

    PlaceHeader {
        id: header

        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        title: qsTr("All apps")
        driving: root.shell.driving

        IconButton {
            key: "apps-notices"
            name: "bell-outline"
            label: qsTr("Notices")
            onClicked: root.shell.showNotices()
        }
        IconButton {
            key: "apps-settings"
            name: "cog"
            label: qsTr("Settings")
            onClicked: root.shell.showSettings()
        }
    }
    Scroll {
        id: flick

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        contentHeight: column.height + Theme.gap

        Column {
            id: column

            width: parent.width
            spacing: Theme.gap

            Flow {
                id: tiles

                width: parent.width + Theme.gap

                Repeater {
                    model: root.shell.apps.usable

                    Item {
                        id: slot

                        required property var row

                        width: root.cell
                        height: Theme.dp(224)

                        AppTile {
                            width: parent.width - Theme.gap
                            height: parent.height - Theme.gap
                            row: slot.row
                            onClicked: root.shell.openApp(slot.row.appId)
                        }
                    }
                }
            }
            HmiText {
                width: parent.width
                role: "secondary"
                text: qsTr("These apps cannot be used")
                visible: root.shell.apps.unusable.count > 0
            }
            Repeater {
                id: unusable

                model: root.shell.apps.unusable

                ListRow {
                    id: broken

                    required property var row

                    width: column.width
                    objectName: "app-" + broken.row.appId
                    title: broken.row.appName
                    subtitle: broken.row.cause === "duplicate-id" ? qsTr("Another app stands in its place. Remove one of the two.") : qsTr("It has faults. Its maker has to mend it.")
                    subtitleLines: 2
                    icon: "alert-circle-outline"
                    tone: "caution"
                    selectable: false
                }
            }
        }
    }
    Connections {
        target: root.shell

        /// Someone wants to know why this app cannot be used: what has the focus comes into view.
        function onExplained(appId: string) {
            tiles.forceLayout();
            column.forceLayout();
            for (let at = 0; at < unusable.count; at++) {
                const row = unusable.itemAt(at) as ListRow;
                if (row.objectName === "app-" + appId)
                    row.forceActiveFocus();
            }
        }
    }
    Loader {
        anchors.fill: flick
        active: root.shell.apps.hostAway && root.shell.apps.usable.count === 0
        sourceComponent: HomeEmpty {
            shell: root.shell
        }
    }
    HmiText {
        anchors.centerIn: parent
        visible: !root.shell.apps.hostAway && root.shell.apps.usable.count === 0
        text: qsTr("No apps are installed")
    }
}
