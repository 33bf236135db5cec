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
    /// At least two lines of words, and more air.
    required property bool roomy
    /// The height that value, words and bar may take.
    required property real room
    /// Width that something else takes beside the value.
    property real taken: 0
    property bool centred: false
    readonly property bool known: root.value !== ""
    readonly property bool ample: root.largest > 1.5 && root.room >= 1.8 * Theme.fontDisplay + 2.5 * Theme.fontTitle + Theme.dp(60)
    readonly property int wordSize: root.ample ? Theme.fontTitle : Theme.fontPrimary
    readonly property int barHeight: Theme.dp(root.roomy ? 36 : 24)
    /// In every script, so that what stands below keeps its place: another font's lines may be higher.
    readonly property real lineHeight: 1.3
    readonly property real below: 2 * root.spacing + Math.max(root.barHeight + (root.roomy ? 2 : 1) * root.lineHeight * root.wordSize, 2 * root.lineHeight * Theme.fontSecondary)
    readonly property int least: root.roomy ? Theme.fontDisplay : Math.min(Theme.fontTitle, Theme.dp(40))
    readonly property int valueSize: Math.max(root.least, Math.min(root.largest * Theme.fontDisplay, (root.room - root.below) / 1.22))
    /// What the value and the bar leave to the words.
    readonly property real spare: root.room - 1.22 * root.valueSize - root.spacing - (root.progress >= 0 && root.known ? root.barHeight + root.spacing : 0)
    /// Its height if it said all it can: cards side by side stand on one line whatever they say.
    readonly property real fullHeight: 1.22 * root.valueSize + root.below

    spacing: root.roomy ? Theme.gapSmall : 0

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.weight: Font.Medium
        font.pixelSize: root.wordSize
        text: words.text
    }
    Row {
        x: root.centred ? (root.width - width) / 2 : root.LayoutMirroring.enabled ? root.width - width : 0
        spacing: Theme.gapSmall
        visible: root.known || root.reason !== ""

        HmiText {
            id: number

            width: Math.min(implicitWidth, root.width - root.taken - (measure.visible ? measure.width + Theme.gapSmall : 0))
            role: "display"
            text: root.known ? root.value : "–"
            font.pixelSize: root.valueSize
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.least
            height: Math.round(1.22 * root.valueSize)
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
        x: root.centred ? (root.width - width) / 2 : root.LayoutMirroring.enabled ? root.width - width : 0
        spacing: Theme.gapSmall

        HmiIcon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: Theme.toneIcon(root.tone)
            size: Theme.iconTiny
            color: Theme.tone(root.tone)
        }
        HmiText {
            id: words

            readonly property real widest: root.width - (sign.visible ? sign.width + Theme.gapSmall : 0)
            /// Rather smaller than cut; the break of a line costs some of its width.
            readonly property bool long: metrics.advanceWidth > words.widest * (0.2 + 0.8 * root.linesOf(root.wordSize))

            width: root.centred ? Math.min(metrics.advanceWidth + 2, words.widest) : words.widest
            text: root.known ? root.line : root.reason || root.line
            horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
            font.pixelSize: words.long ? Math.min(root.wordSize, Theme.fontSecondary) : root.wordSize
            lines: root.linesOf(font.pixelSize)
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.round(root.lineHeight * font.pixelSize)
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

    function linesOf(size: int): int {
        return Math.max(1, Math.min(3, Math.floor((root.spare + 1) / (root.lineHeight * size))));
    }
}
