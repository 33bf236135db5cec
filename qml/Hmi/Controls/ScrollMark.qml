pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Says that there is more: a thin mark at the end edge, where in a long list one is, and what fades at the bottom. It
/// cannot be pressed.
Item {
    id: root

    required property Flickable view
    /// Beyond the end edge, where what is on the page lies that wide.
    property real beyond: 0

    anchors.fill: root.view
    anchors.rightMargin: -root.beyond
    visible: root.view.visible && root.view.visibleArea.heightRatio < 0.999

    Rectangle {
        objectName: "more-below"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.dp(32)
        visible: !root.view.atYEnd
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.background, 0)
            }
            GradientStop {
                position: 1
                color: Theme.background
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(2)
        y: root.height * root.view.visibleArea.yPosition
        width: Theme.dp(6)
        height: Math.max(Theme.dp(40), root.height * root.view.visibleArea.heightRatio)
        radius: width / 2
        color: Theme.textDisabled
        opacity: 0.6
    }
}
