pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One app at a glance: a value, a line, one action. The card itself opens the app. It uses the place it has:
/// low, it says the same in small and keeps an action that fits; tall, the value grows; wide as well, a medallion balances it.
Pressable {
    id: root

    /// The roles of CardsModel.
    required property var card
    readonly property string appId: root.card?.appId ?? ""
    readonly property string appState: root.card?.state ?? "ready"
    readonly property string title: root.card?.title ?? ""
    readonly property string value: root.card?.value ?? ""
    readonly property string unit: root.card?.unit ?? ""
    readonly property string line: root.card?.line ?? ""
    readonly property string reason: root.card?.reason ?? ""
    readonly property real progress: root.card?.progress ?? -1
    readonly property string tone: root.card?.tone ?? "normal"
    readonly property bool troubled: ["crashed", "notResponding", "quarantined"].includes(root.appState)
    readonly property bool tall: root.height >= Theme.dp(340) + Theme.fontDisplay
    readonly property bool grand: root.tall && root.width >= Theme.dp(680)
    readonly property int edge: Theme.dp(root.tall ? 32 : 24)

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
        y: root.edge - Theme.dp(4)
        width: parent.width - 2 * x
        icon: root.card?.icon ?? ""
        text: root.title
    }
    Item {
        id: place

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.edge + (root.tall ? action.height : 0)
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.right: parent.right
        anchors.rightMargin: root.edge + (medallion.active ? medallion.width + root.edge + Theme.gap : action.visible && !root.tall ? action.width + Theme.gap : 0)

        CardBody {
            y: root.tall ? Math.max(0, Math.round((place.height - fullHeight) / 2)) : Theme.gapTiny
            width: parent.width
            visible: !root.troubled
            value: root.value
            unit: root.unit
            line: root.line
            reason: root.reason
            progress: root.grand ? -1 : root.progress
            tone: root.tone
            largest: !root.tall ? 1 : root.grand ? 2 : 1.5
            roomy: root.tall
            room: place.height
        }
        CardTrouble {
            y: root.tall ? Math.round((place.height - height) / 2) : Theme.gapTiny
            width: parent.width
            visible: root.troubled
            appState: root.appState
            tall: root.tall
        }
    }
    Loader {
        id: medallion

        anchors.right: parent.right
        anchors.rightMargin: root.edge * 2
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(root.height - 4 * root.edge, root.width * 0.32, Theme.dp(360))
        height: width
        active: root.grand
        // By its file: what draws it is not loaded with home.
        source: "CardMedallion.qml"

        Binding {
            target: medallion.item
            property: "icon"
            value: root.card?.icon ?? ""
        }
        Binding {
            target: medallion.item
            property: "fraction"
            value: root.troubled || root.value === "" ? -1 : root.progress
        }
        Binding {
            target: medallion.item
            property: "ink"
            value: root.tone === "normal" ? Theme.accent : Theme.tone(root.tone)
        }
    }
    HmiButton {
        id: action

        readonly property int margin: root.edge

        x: root.tall === LayoutMirroring.enabled ? parent.width - width - margin : margin
        y: parent.height - height - margin
        width: Math.min(implicitWidth, parent.width - 2 * root.edge)
        visible: text !== "" && (root.tall || root.troubled || implicitWidth < root.width * 0.4)
        key: root.troubled ? "card-restart-" + root.appId : root.card?.actionKey ?? ""
        text: root.troubled ? qsTr("Restart") : root.card?.actionLabel ?? ""
        icon: root.troubled && root.tall ? "restart" : ""
        onClicked: root.troubled ? root.restarted() : root.acted(action.key)
    }
}
