pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// The arc with what stands in it: label, value with unit, status; below them the target.
Item {
    id: root

    required property var fields
    readonly property bool known: root.fields.value !== null
    readonly property bool marked: root.fields.target !== null
    readonly property bool small: root.width < Theme.dp(340)
    readonly property real inside: root.width * (root.small ? 0.68 : 0.64)
    /// From the middle to where the arc begins, less a little air.
    readonly property real clear: arc.arcRadius - arc.thickness / 2 - Theme.dp(6)
    readonly property real head: root.known ? figure.implicitHeight : unknown.implicitHeight
    readonly property bool ample: root.width > Theme.dp(440)
    readonly property int statusSize: root.known && root.ample ? Theme.fontPrimary : Theme.fontSecondary

    signal wanted(real target)

    function number(value: real): string {
        return Figures.number(value, root.fields.decimals);
    }

    /// The width inside the arc, so far above or below its middle.
    function chord(off: real): real {
        return 2 * Math.sqrt(Math.max(0, root.clear * root.clear - off * off));
    }

    /// The width of the second line of the status, if its letters are that high.
    function lineWidth(size: int): real {
        return Math.min(root.inside, root.chord((name.implicitHeight + root.head) / 2 + 1.2 * size - Theme.dp(8)));
    }

    function limit(): string {
        return root.marked ? Words.isolated(root.fields.target_label) + " " + Figures.withUnit(root.number(arc.shownMark), root.fields.unit) : "";
    }

    ArcGauge {
        id: arc

        anchors.fill: parent
        key: "target"
        label: root.marked ? root.limit() : root.fields.label
        known: root.known
        value: root.fields.value ?? root.fields.minimum
        from: root.fields.minimum
        to: root.fields.maximum
        fill: root.fields.tone === "normal" ? Theme.accent : Theme.tone(root.fields.tone)
        marked: root.marked
        mark: root.fields.target ?? root.fields.maximum
        markFrom: root.fields.target_minimum
        markTo: root.fields.target_maximum
        markStep: root.fields.target_step
        adjustable: root.fields.on_target
        onMarkCommitted: value => root.wanted(value)
        // Sideways the knob turns the mark; what stands beside the arc is reached downwards.
        Keys.onDownPressed: event => {
            const next = arc.nextItemInFocusChain(true);
            event.accepted = root.fields.actions.some(action => action.key === next.objectName);
            if (event.accepted) {
                Rotary.active = true;
                next.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: root.statusSize
        text: status.text
    }
    Column {
        id: words

        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.dp(8)
        width: root.inside

        HmiText {
            id: name

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.inside, root.chord(words.height / 2 - 0.3 * implicitHeight + Theme.dp(8)))
            role: "secondary"
            text: root.fields.label
            // Of three lines below and a name above, the name is what everybody knows.
            visible: !root.small && (root.ample || status.lineCount < 3)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.dp(24)
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.dp(8)
            visible: root.known

            HmiText {
                id: figure

                readonly property real most: root.inside - unit.width - parent.spacing

                width: Math.min(implicitWidth, most)
                role: "display"
                tabular: true
                text: root.known ? root.number(arc.value) : ""
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.fontPrimary
                font.pixelSize: Math.min(Theme.fontDisplay * 2, Math.max(Theme.fontDisplay, root.width * 0.26))
                font.letterSpacing: -Theme.dp(2)
            }
            HmiText {
                id: unit

                anchors.baseline: figure.baseline
                width: Math.min(implicitWidth, root.inside / 3)
                role: "title"
                text: Figures.unit(root.fields.unit)
                color: Theme.textSecondary
                font.weight: Font.Medium
            }
        }
        HmiText {
            id: unknown

            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.known
            role: "title"
            text: qsTr("Unknown")
        }
        HmiText {
            id: status

            /// Rather smaller than on the arc; the break of a line costs some of its width.
            readonly property bool long: metrics.advanceWidth > (root.ample ? 2.4 : 1.75) * root.lineWidth(root.statusSize)

            anchors.horizontalCenter: parent.horizontalCenter
            width: root.lineWidth(font.pixelSize)
            visible: text !== ""
            role: root.known ? "primary" : "secondary"
            text: root.known ? root.fields.status : root.fields.reason
            font.weight: Font.Normal
            color: Theme.textSecondary
            lines: 3
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: status.long ? Math.min(root.statusSize, Theme.dp(24)) : root.statusSize
        }
    }
    HmiText {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.width * 0.06
        width: Math.min(implicitWidth, root.width * 0.6)
        visible: root.marked
        text: root.limit()
        tabular: true
        // The finger may hide the handle: what it sets is told here.
        color: arc.held ? Theme.accent : Theme.textPrimary
        font.pixelSize: arc.held ? Theme.fontTitle : root.ample ? Theme.fontPrimary : Theme.fontSecondary
        Accessible.ignored: true
    }
}
