pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// What is behind the car, above everything else. Made anew for each backing event, so it starts in the default view.
Rectangle {
    id: root

    required property RearViewObject rearView
    readonly property bool live: root.rearView.pictureState === "live"

    objectName: "rear-view"
    color: "black"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Rear view")

    MouseArea {
        anchors.fill: parent
    }
    Loader {
        id: picture

        anchors.fill: parent
        active: root.live && root.rearView.kind === "test"
        // By its file: what draws it is not loaded with home.
        source: "TestPicture.qml"

        Binding {
            target: picture.item
            property: "steering"
            value: root.rearView.steering
        }
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, Theme.dp(1100))
        spacing: Theme.gap
        visible: !root.live

        HmiIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "camera-off"
            size: Theme.dp(96)
            color: "white"
        }
        HmiText {
            width: parent.width
            role: "title"
            color: "white"
            text: root.rearView.pictureState === "stale" ? qsTr("The rear picture stands still") : qsTr("No rear picture")
            horizontalAlignment: Text.AlignHCenter
        }
        HmiText {
            width: parent.width
            color: "white"
            text: qsTr("Look over your shoulder and use your mirrors")
            lines: 2
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
