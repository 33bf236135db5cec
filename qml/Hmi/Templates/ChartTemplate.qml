pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// A sentence that says what the chart shows, the chart, and facts: beside it on a flat page, below it on a tall one.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property bool bare: root.fields.series.every(one => one.points.length === 0)
    readonly property bool flat: root.width > root.height * 1.6
    readonly property real side: root.flat && facts.count > 0 ? Math.min(Theme.dp(240 * Theme.textScale) + 2 * Theme.gap, root.width * 0.34) : 0

    HmiText {
        id: sentence

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        text: root.fields.sentence
        // An empty chart says why once, in its middle.
        visible: text !== "" && !(root.bare && text === root.fields.empty)
        lines: 2
    }
    Item {
        id: place

        anchors.top: sentence.visible ? sentence.bottom : parent.top
        anchors.topMargin: Theme.gapSmall
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
    }
    Chart {
        id: chart

        anchors.top: place.top
        anchors.left: place.left
        width: place.width - root.side
        height: Math.min(root.flat || facts.count === 0 ? place.height : place.height - facts.height - Theme.gap, root.width)
        visible: !root.bare
        key: "chart"
        label: root.fields.sentence
        series: root.fields.series
        xAxis: root.fields.x_axis
        yAxis: root.fields.y_axis
    }
    FactGrid {
        id: facts

        x: root.flat && !root.LayoutMirroring.enabled ? place.x + place.width - width : place.x
        y: root.flat ? place.y + Math.max(0, (place.height - height) / 2) : chart.y + chart.height + Theme.gap
        width: root.flat ? root.side - 2 * Theme.gap : place.width
        template: root.template
        most: root.flat ? 1 : 3
        minimumWidth: Theme.dp(220)
        limit: root.flat ? Math.max(1, Math.floor(place.height / facts.cellHeight)) : 6
        visible: facts.count > 0 && !root.bare
    }
    Hint {
        anchors.fill: parent
        anchors.topMargin: sentence.visible ? sentence.height : 0
        visible: root.bare
        text: root.fields.empty || qsTr("Nothing to show yet")
        icon: "chart-line"
    }
}
