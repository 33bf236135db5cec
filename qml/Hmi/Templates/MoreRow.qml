pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Last row of a list: "12 more when parked", or that more is on its way.
Item {
    id: root

    required property int cut
    property bool loading: false

    implicitHeight: visible ? Math.max(Theme.dp(56), words.implicitHeight + Theme.gapSmall) : 0
    visible: root.cut > 0 || root.loading

    HmiIcon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.cut > 0 ? "parking" : "dots-horizontal"
        size: Theme.iconSmall
        color: Theme.textSecondary
    }
    HmiText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.dp(28)
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        role: "secondary"
        text: root.cut > 0 ? qsTr("%Ln more when parked", "", root.cut) : qsTr("Loading more")
    }
}
