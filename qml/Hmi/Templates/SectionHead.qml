pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Head of a section; it stays at the top while its rows pass.
Rectangle {
    id: root

    required property string section

    implicitHeight: root.section === "" ? 0 : Math.max(Theme.dp(56), words.implicitHeight + Theme.gapSmall)
    color: Theme.background
    visible: root.section !== ""
    z: 2

    HmiText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapTiny
        role: "secondary"
        text: root.section
        font.weight: Font.DemiBold
        color: Theme.accent
        Accessible.role: Accessible.Heading
    }
}
