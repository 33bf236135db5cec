pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// The buttons of a page, side by side, the main one first. One that finds no room becomes its icon.
Row {
    id: root

    /// Maps of Action.
    required property var actions
    /// Width there is.
    required property real available
    /// Whether the first one is filled.
    property bool mainFirst: true
    property bool busy: false
    readonly property bool tight: root.natural > root.available
    /// Width of a button with words when there is not enough for all: the others are icons, or share alike.
    readonly property int worded: 1 + root.actions.slice(1).filter(action => action.icon === "").length
    readonly property real least: (root.available - (root.actions.length - root.worded) * Theme.touchMinimum - Theme.gap * Math.max(0, root.actions.length - 1)) / root.worded
    property real natural: 0
    readonly property var none: ({
            key: "",
            label: "",
            icon: "",
            tone: "normal",
            enabled: false
        })

    signal selected(string key)

    spacing: Theme.gap
    visible: root.actions.length > 0

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.fontPrimary
        font.weight: Font.Medium
    }
    Repeater {
        model: root.actions.length // not the maps: a refresh must not replace the button under the finger

        Loader {
            id: slot

            required property int index
            readonly property var action: root.actions[slot.index] ?? root.none
            readonly property bool small: root.tight && slot.index > 0 && slot.action.icon !== ""

            sourceComponent: slot.small ? iconic : worded

            Component {
                id: worded

                HmiButton {
                    key: slot.action.key
                    text: slot.action.label
                    icon: slot.action.icon
                    tone: slot.action.tone
                    width: root.tight ? Math.min(implicitWidth, root.least) : implicitWidth
                    enabled: slot.action.enabled && !root.busy
                    emphasis: root.mainFirst && slot.index === 0 ? "main" : "normal"
                    onClicked: root.selected(slot.action.key)
                }
            }
            Component {
                id: iconic

                IconButton {
                    key: slot.action.key
                    label: slot.action.label
                    name: slot.action.icon
                    raised: true
                    enabled: slot.action.enabled && !root.busy
                    onClicked: root.selected(slot.action.key)
                }
            }
        }
    }
    onActionsChanged: root.measure()
    Component.onCompleted: root.measure()

    function measure() {
        let sum = Theme.gap * Math.max(0, root.actions.length - 1);
        for (const action of root.actions) {
            metrics.text = action.label;
            sum += Math.max(Theme.dp(160), metrics.advanceWidth + Theme.dp(64) + (action.icon ? Theme.iconSmall + Theme.gapSmall : 0));
        }
        root.natural = sum;
    }
}
