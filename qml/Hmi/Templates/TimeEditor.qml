pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// Hours and minutes, and the button that ends it.
FocusScope {
    id: root

    required property string value

    signal edited(string value)
    signal finished

    focus: true

    TimeSpinner {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.dp(48)
        value: root.value || "07:00"
        onChosen: value => root.edited(value)
    }
    HmiButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        key: "editor-done"
        text: qsTr("Done")
        emphasis: "main"
        onClicked: root.finished()
    }
}
