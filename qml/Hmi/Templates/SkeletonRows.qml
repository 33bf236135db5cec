pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Outlines of rows.
Skeleton {
    id: root

    Column {
        anchors.left: parent.left
        anchors.right: parent.right

        Repeater {
            model: Math.max(1, Math.min(6, Math.floor(root.height / Theme.touch)))

            Item {
                id: bone

                required property int index

                width: parent ? parent.width : 0
                height: Theme.touch
                opacity: 1 - bone.index * 0.15

                Rectangle {
                    x: bone.LayoutMirroring.enabled ? parent.width - width - Theme.gap : Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.icon
                    height: width
                    radius: Theme.radius / 2
                    color: Theme.surface2
                }
                Column {
                    id: lines

                    x: bone.LayoutMirroring.enabled ? parent.width - width - Theme.dp(92) : Theme.dp(92)
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.gapSmall

                    Rectangle {
                        width: bone.width * (bone.index % 2 ? 0.4 : 0.5)
                        height: Theme.dp(24)
                        radius: height / 2
                        color: Theme.surface2
                    }
                    Rectangle {
                        width: bone.width * (bone.index % 2 ? 0.25 : 0.3)
                        height: Theme.dp(16)
                        radius: height / 2
                        color: Theme.surface2
                    }
                }
            }
        }
    }
}
