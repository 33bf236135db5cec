pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme
import "probe.mjs" as Probe

/// A page with one thing wrong, named by `fault`; with none it is right. It proves that the judges see.
Rectangle {
    id: root

    required property string fault
    property string seen: ""

    width: 800
    height: 400
    color: Theme.background

    function look() {
        root.seen = JSON.stringify(Probe.items(root));
    }

    HmiText {
        x: root.fault === "outside" ? -40 : Theme.gap
        y: Theme.gap
        width: root.fault === "cut" ? implicitWidth / 2 : implicitWidth
        text: "Words to read"
        color: root.fault === "faint" ? Theme.surface2 : Theme.textPrimary
        font.pixelSize: root.fault === "small" ? 20 : Theme.fontPrimary
    }
    HmiText {
        x: Theme.gap
        y: root.fault === "over" ? Theme.dp(40) : Theme.dp(80)
        text: "More words"
    }
    Item {
        x: Theme.gap
        y: Theme.dp(130)
        width: root.fault === "clipped" ? Theme.dp(60) : Theme.dp(400)
        height: Theme.dp(50)
        clip: true

        HmiText {
            width: Theme.dp(300)
            text: "Behind an edge"
        }
    }
    HmiButton {
        id: first

        x: Theme.gap
        y: Theme.dp(200)
        height: root.fault === "low" ? Theme.dp(60) : Theme.touchMinimum
        key: root.fault === "nameless" ? "" : "first"
        text: "First"
    }
    HmiButton {
        x: first.x + first.width + Theme.dp(root.fault === "pile" ? -20 : root.fault === "crowded" ? 8 : 24)
        y: Theme.dp(200)
        key: "second"
        text: "Second"
    }
}
