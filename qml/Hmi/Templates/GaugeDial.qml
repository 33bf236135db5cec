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

    signal wanted(real target)

    function number(value: real): string {
        return Figures.number(value, root.fields.decimals);
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
    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.dp(8)
        width: root.inside

        HmiText {
            width: parent.width
            role: "secondary"
            text: root.fields.label
            visible: !root.small
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
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.known
            role: "title"
            text: qsTr("Unknown")
        }
        HmiText {
            width: parent.width
            visible: text !== ""
            role: root.known ? "primary" : "secondary"
            text: root.known ? root.fields.status : root.fields.reason
            font.weight: Font.Normal
            color: Theme.textSecondary
            lines: 3
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: root.known && root.width > Theme.dp(440) ? Theme.fontPrimary : Theme.fontSecondary
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
        font.pixelSize: arc.held ? Theme.fontTitle : root.width > Theme.dp(440) ? Theme.fontPrimary : Theme.fontSecondary
        Accessible.ignored: true
    }
}
