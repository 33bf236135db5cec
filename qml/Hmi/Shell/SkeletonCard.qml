pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Where a card will be: its name, no values.
Rectangle {
    id: root

    required property string appName
    required property string icon

    radius: Theme.radius
    color: Theme.surface1

    CardTitle {
        x: Theme.dp(32)
        y: Theme.dp(28)
        width: parent.width - 2 * x
        icon: root.icon
        text: root.appName
    }
    Repeater {
        model: [0.45, 0.7]

        Rectangle {
            required property real modelData
            required property int index

            x: root.LayoutMirroring.enabled ? root.width - Theme.dp(32) - width : Theme.dp(32)
            y: Theme.dp(116) + index * Theme.dp(72)
            width: (root.width - Theme.dp(64)) * modelData
            height: Theme.dp(index === 0 ? 48 : 24)
            radius: Theme.dp(12)
            color: Theme.surface2
        }
    }
}
