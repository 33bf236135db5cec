pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import Hmi.Controls
import Hmi.EmulatorBridge

/// One process with what can be done to it: a part dies or is kept dead, an app dies, is slow or hangs.
Item {
    id: root

    required property ControlWindowObject control
    required property var process
    readonly property string name: root.process.name

    implicitHeight: words.height + buttons.height + Theme.gapSmall

    Item {
        id: words

        width: parent.width
        height: title.height

        HmiText {
            id: title

            width: parent.width - state.width - Theme.gapSmall
            text: root.name
            role: "secondary"
            color: Theme.textPrimary
        }
        HmiText {
            id: state

            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width / 2)
            text: root.process.fault && root.process.app ? root.process.state + ", " + root.process.fault : root.process.state
            role: "secondary"
            color: root.process.fault ? Theme.caution : Theme.textSecondary
        }
    }
    Row {
        id: buttons

        readonly property real share: (width - (root.process.app ? 2 : 1) * spacing) / (root.process.app ? 3 : 2)

        y: words.height
        width: parent.width
        spacing: Theme.gapSmall

        HmiButton {
            visible: root.process.app
            width: buttons.share
            key: "slow-" + root.name
            text: root.process.fault === "slow" ? "Let go" : "Slow"
            tone: "caution"
            onClicked: root.control.slow(root.name, root.process.fault !== "slow")
        }
        HmiButton {
            visible: root.process.app
            width: buttons.share
            key: "hang-" + root.name
            text: root.process.fault === "hung" ? "Let go" : "Hang"
            tone: "caution"
            onClicked: root.control.hang(root.name, root.process.fault !== "hung")
        }
        HmiButton {
            visible: !root.process.app
            enabled: root.name !== "bus"
            width: buttons.share
            key: "down-" + root.name
            text: root.process.fault === "down" ? "Let go" : "Keep down"
            tone: "caution"
            onClicked: root.control.keepDown(root.name, root.process.fault !== "down")
        }
        HmiButton {
            width: buttons.share
            key: "kill-" + root.name
            text: "Kill"
            tone: "danger"
            onClicked: root.control.kill(root.name)
        }
    }
}
