pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Outlines of tiles.
Skeleton {
    id: root

    required property int columns

    Grid {
        anchors.fill: parent
        columns: root.columns

        Repeater {
            model: root.columns * 2

            Item {
                id: bone

                required property int index

                width: root.width / root.columns
                height: Theme.dp(200) + Theme.gap
                opacity: bone.index < root.columns ? 1 : 0.5

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: Theme.gap / 2
                    radius: Theme.radius
                    color: Theme.surface1
                }
            }
        }
    }
}
