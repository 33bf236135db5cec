pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// One key of the on-screen keyboard.
Pressable {
    id: root

    property string text: ""
    property string icon: ""
    property bool main: false
    property bool marked: false
    /// Goes on while it is held.
    property bool repeats: false
    readonly property color ink: root.main ? Theme.onAccent : root.marked ? Theme.accent : Theme.textPrimary

    label: root.text
    cornerRadius: Theme.dp(12)

    Timer {
        interval: 120
        repeat: true
        running: root.repeats && root.pressed
        triggeredOnStart: false
        onTriggered: held.count++ > 3 ? root.clicked() : undefined
        onRunningChanged: held.count = 0
    }
    QtObject {
        id: held

        property int count: 0
    }
    Rectangle {
        anchors.fill: parent
        radius: root.cornerRadius
        color: root.main ? Theme.accent : Theme.surface2
    }
    HmiText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - Theme.dp(8))
        text: root.text
        visible: root.icon === ""
        color: root.ink
        font.pixelSize: root.text.length > 1 ? Theme.fontSecondary : Theme.fontPrimary
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    HmiIcon {
        anchors.centerIn: parent
        name: root.icon
        size: Theme.iconSmall
        color: root.ink
    }
}
