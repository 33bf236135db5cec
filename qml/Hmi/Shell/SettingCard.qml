pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One setting: icon and name before, what it can be behind or, where there is no room, below. Locked while driving, with the word for it.
Rectangle {
    id: root

    required property string title
    required property string icon
    property bool open: true
    property int endingWidth: 0
    readonly property real wordRoom: root.width - sign.width - root.endingWidth - 3 * Theme.gap - Theme.dp(20)
    readonly property real natural: Math.max(title.advanceWidth, closed.advanceWidth) + 2
    /// Room for the word that it is locked is kept while it is open: the row stands as it stood. Long words may take two lines before what is behind them has to go below.
    readonly property bool stacked: root.wordRoom < Math.min(root.natural, Theme.dp(360))
    default property alias ending: holder.data

    height: root.stacked ? Theme.dp(204) : Theme.dp(116)
    radius: Theme.radius
    color: Theme.surface1

    TextMetrics {
        id: title

        font: name.font
        text: root.title
    }
    TextMetrics {
        id: closed

        font: hint.font
        text: hint.text
    }
    HmiIcon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        y: (Theme.dp(root.stacked ? 100 : 116) - height) / 2
        name: root.icon
        size: Theme.iconSmall
        color: Theme.textSecondary
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: root.stacked ? parent.right : holder.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: sign.verticalCenter

        HmiText {
            id: name

            width: parent.width
            text: root.title
            lines: root.open ? 2 : 1
            font.pixelSize: Theme.fontPrimary
        }
        HmiText {
            id: hint

            width: parent.width
            role: "secondary"
            text: qsTr("Available when parked")
            lines: 2
            visible: !root.open
        }
    }
    Item {
        id: holder

        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(20)
        y: root.stacked ? Theme.dp(108) : Theme.dp(20)
        width: Math.min(root.endingWidth, root.width - 2 * Theme.dp(20))
        height: Theme.touchMinimum
        // What stands here dims itself; twice would be too faint to read.
        enabled: root.open
    }
}
