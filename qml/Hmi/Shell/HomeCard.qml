pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One app at a glance: a value, a line, one action. The card itself opens the app.
Pressable {
    id: root

    required property string appId
    required property string appName
    required property string title
    required property string icon
    required property string value
    required property string unit
    required property string line
    required property string reason
    required property real progress
    required property string tone
    required property string actionKey
    required property string actionLabel
    required property string appState
    readonly property bool troubled: ["crashed", "notResponding", "quarantined"].includes(root.appState)
    readonly property int edge: Theme.dp(32)

    signal opened
    signal acted(string key)
    signal restarted

    key: "card-" + root.appId
    label: [root.title, Figures.withUnit(root.value, root.value === "" ? "" : root.unit), root.value === "" ? root.reason : root.line].filter(part => part !== "").join(", ")
    onClicked: root.opened()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface1
    }
    CardTitle {
        id: head

        x: root.edge
        y: Theme.dp(28)
        width: parent.width - 2 * x
        icon: root.icon
        text: root.title
    }
    CardBody {
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        x: root.edge
        width: parent.width - 2 * x
        visible: !root.troubled
        value: root.value
        unit: root.unit
        line: root.line
        reason: root.reason
        progress: root.progress
        tone: root.tone
        roomy: root.height >= Theme.dp(400)
    }
    CardTrouble {
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        x: root.edge
        width: parent.width - 2 * x
        visible: root.troubled
        appState: root.appState
    }
    HmiButton {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: root.edge - Theme.dp(4)
        width: Math.min(implicitWidth, parent.width - 2 * root.edge)
        visible: text !== ""
        key: root.troubled ? "card-restart-" + root.appId : root.actionKey
        text: root.troubled ? qsTr("Restart") : root.actionLabel
        icon: root.troubled ? "restart" : ""
        onClicked: root.troubled ? root.restarted() : root.acted(root.actionKey)
    }
}
