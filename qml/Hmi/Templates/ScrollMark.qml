pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A thin mark at the end edge: where in a long list one is. It cannot be pressed.
Rectangle {
    id: root

    required property Flickable view

    anchors.right: parent.right
    anchors.rightMargin: Theme.dp(2)
    y: root.view.y + root.view.height * root.view.visibleArea.yPosition
    width: Theme.dp(6)
    height: Math.max(Theme.dp(40), root.view.height * root.view.visibleArea.heightRatio)
    radius: width / 2
    color: Theme.textDisabled
    opacity: 0.6
    visible: root.view.visible && root.view.visibleArea.heightRatio < 0.999
}
