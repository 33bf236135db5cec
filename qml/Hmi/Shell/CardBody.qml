pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// The value of a card, its line and its progress; a value nobody knows is a dash with the reason.
Column {
    id: root

    required property string value
    required property string unit
    required property string line
    required property string reason
    required property real progress
    required property string tone
    /// So many times the size of a display text, where there is room for it.
    required property real largest
    /// Two lines of words, and more air.
    required property bool roomy
    /// The height that value, words and bar may take.
    required property real room
    readonly property bool known: root.value !== ""
    readonly property bool ample: root.largest > 1.5 && root.room >= 1.8 * Theme.fontDisplay + 2.5 * Theme.fontTitle + Theme.dp(60)
    readonly property int wordSize: root.ample ? Theme.fontTitle : Theme.fontPrimary
    readonly property int barHeight: Theme.dp(root.roomy ? 36 : 24)
    readonly property real below: 2 * root.spacing + root.barHeight + (root.roomy ? 2.5 : 1.3) * root.wordSize
    readonly property int least: root.roomy ? Theme.fontDisplay : Math.min(Theme.fontTitle, Theme.dp(40))
    readonly property int valueSize: Math.max(root.least, Math.min(root.largest * Theme.fontDisplay, (root.room - root.below) / 1.22))
    /// Its height if it said all it can: cards side by side stand on one line whatever they say.
    readonly property real fullHeight: 1.22 * root.valueSize + root.below

    spacing: root.roomy ? Theme.gapSmall : 0

    Row {
        width: parent.width
        spacing: Theme.gapSmall
        visible: root.known || root.reason !== ""

        HmiText {
            id: number

            width: Math.min(implicitWidth, root.width - (measure.visible ? measure.width + Theme.gapSmall : 0))
            role: "display"
            text: root.known ? root.value : "–"
            font.pixelSize: root.valueSize
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.least
            tabular: true
            Accessible.ignored: true
        }
        HmiText {
            id: measure

            anchors.baseline: number.baseline
            role: root.roomy ? "title" : "primary"
            text: Figures.unit(root.unit)
            visible: root.known && root.unit !== ""
            color: Theme.textSecondary
            Accessible.ignored: true
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gapSmall

        HmiIcon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: Theme.toneIcon(root.tone)
            size: Theme.iconTiny
            color: Theme.tone(root.tone)
        }
        HmiText {
            width: parent.width - (sign.visible ? sign.width + Theme.gapSmall : 0)
            text: root.known ? root.line : root.reason || root.line
            lines: root.roomy ? 2 : 1
            font.pixelSize: root.wordSize
            color: root.known ? Theme.textPrimary : Theme.textSecondary
            Accessible.ignored: true
        }
    }
    Item {
        width: parent.width
        height: root.barHeight
        visible: root.progress >= 0 && root.known

        ProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.dp(root.roomy ? 16 : 12)
            fraction: root.progress
            fill: root.tone === "normal" ? Theme.accent : Theme.tone(root.tone)
            Accessible.ignored: true
        }
    }
}
