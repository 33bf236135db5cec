pragma ComponentBehavior: Bound

import QtQuick

/// What is on its way: its outlines for the first two seconds of waiting, then words.
Item {
    id: root

    required property bool running
    default property alias outlines: holder.data
    property bool late: false

    visible: root.running
    onRunningChanged: root.late = false

    Timer {
        interval: 2000
        running: root.running && !root.late
        onTriggered: root.late = true
    }
    Item {
        id: holder

        anchors.fill: parent
        visible: !root.late
    }
    Hint {
        anchors.fill: parent
        visible: root.late
        icon: "timer-sand"
        text: qsTr("Still loading")
        remedy: qsTr("This takes longer than usual. It appears here as soon as it is ready.")
    }
}
