pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One app at a glance: a value, a line, one action. The card itself opens the app. It uses the place it has:
/// low, it says the same in small, its action beside the title; tall, the value grows; wide as well, a medallion balances it:
/// beside the words, or above them where the card is higher than wide.
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
    readonly property bool unusable: root.appState === "invalid"
    readonly property bool troubled: root.unusable || ["crashed", "notResponding", "quarantined"].includes(root.appState)
    readonly property bool tall: root.height >= Theme.dp(340) + Theme.fontDisplay
    readonly property bool grand: root.tall && root.width >= Theme.dp(680)
    readonly property bool upright: root.grand && root.height > root.width
    readonly property int edge: Theme.dp(root.tall ? 32 : 24)
    readonly property string actionKey: root.unusable ? "" : root.troubled ? "card-restart-" + root.appId : root.card?.actionKey ?? ""
    readonly property string actionLabel: root.unusable ? "" : root.troubled ? qsTr("Restart") : root.card?.actionLabel ?? ""
    readonly property string actionIcon: root.troubled ? "restart" : root.card?.actionIcon ?? ""
    /// Beside the title of a low card there is room for the action's words, for its icon, or for what opens the app: the card.
    readonly property bool worded: root.actionLabel !== "" && (root.tall || head.natural + action.implicitWidth + Theme.gap <= root.width - 2 * root.edge)
    readonly property bool signed: root.actionLabel !== "" && !root.worded && root.actionIcon !== ""
    readonly property real taken: root.tall ? 0 : root.worded ? action.width + Theme.gap : root.signed ? sign.width + Theme.gap : 0
    /// The words of a low card with trouble stand below its action.
    readonly property real below: root.taken > 0 ? action.y + action.height - head.y - head.height : 0

    signal opened
    signal acted(string key)
    signal restarted

    key: "card-" + root.appId
    label: root.troubled ? Words.inLine([root.title, trouble.words]) : [root.title, Figures.withUnit(root.value, root.value === "" ? "" : root.unit), root.value === "" ? root.reason : root.line].filter(part => part !== "").join(", ")
    onClicked: root.opened()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface1
    }
    CardTitle {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        y: root.edge - Theme.dp(4)
        width: parent.width - 2 * root.edge - root.taken
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
        anchors.rightMargin: root.edge + (root.grand && !root.upright ? medallion.width + root.edge + Theme.gap : 0)

        readonly property real above: root.upright ? medallion.height + 2 * Theme.gap : 0
        readonly property real start: Math.max(0, Math.round((place.height - place.above - body.fullHeight) / 2))

        CardBody {
            id: body

            y: root.tall ? place.start + place.above : Theme.gapTiny
            width: parent.width
            visible: !root.troubled
            value: root.value
            unit: root.unit
            line: root.line
            reason: root.reason
            progress: root.grand ? -1 : root.progress
            tone: root.tone
            largest: !root.tall ? 1 : root.upright ? 2.5 : root.grand ? 2 : 1.5
            roomy: root.tall
            room: place.height - place.above
            taken: root.taken
            centred: root.upright
        }
        CardTrouble {
            id: trouble

            y: root.upright ? body.y : root.tall ? Math.round((place.height - height) / 2) : Theme.gapTiny + root.below
            width: parent.width
            visible: root.troubled
            appState: root.appState
            tall: root.tall
            centred: root.upright
        }
    }
    Loader {
        id: medallion

        x: root.upright ? (parent.width - width) / 2 : root.LayoutMirroring.enabled ? root.edge * 2 : parent.width - width - root.edge * 2
        y: root.upright ? place.y + place.start : (parent.height - height) / 2
        width: root.upright ? Math.min(root.width * 0.5, root.height * 0.35) : Math.min(root.height - 4 * root.edge, root.width * 0.32, Theme.dp(360))
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

        x: root.upright ? (parent.width - width) / 2 : root.tall === LayoutMirroring.enabled ? parent.width - width - root.edge : root.edge
        y: root.tall ? parent.height - height - root.edge : Theme.dp(20)
        width: Math.min(implicitWidth, parent.width - 2 * root.edge)
        visible: root.worded
        key: root.actionKey
        text: root.actionLabel
        icon: root.troubled && root.tall ? "restart" : ""
        onClicked: root.act()
    }
    IconButton {
        id: sign

        anchors.right: parent.right
        anchors.rightMargin: root.edge
        y: action.y
        visible: root.signed
        key: root.actionKey
        name: root.actionIcon
        label: root.actionLabel
        raised: true
        onClicked: root.act()
    }

    function act() {
        if (root.troubled)
            root.restarted();
        else
            root.acted(root.actionKey);
    }
}
