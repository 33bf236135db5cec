pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// A sentence that says what the chart shows, the chart, and facts below.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property real above: (sentence.visible ? sentence.height : 0) + Theme.gap
    readonly property real below: Theme.gap + (root.height > Theme.dp(340) && facts.count > 0 ? facts.height : 0)
    readonly property bool bare: root.fields.series.every(one => one.points.length === 0)

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
    Chart {
        id: chart

        anchors.top: sentence.visible ? sentence.bottom : parent.top
        anchors.topMargin: Theme.gap
        height: Math.min(root.height - root.above - root.below, root.width * 0.75)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        visible: !root.bare
        key: "chart"
        label: root.fields.sentence
        series: root.fields.series
        xAxis: root.fields.x_axis
        yAxis: root.fields.y_axis
    }
    FactGrid {
        id: facts

        anchors.top: chart.bottom
        anchors.topMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        template: root.template
        most: 3
        minimumWidth: Theme.dp(220)
        limit: root.height < Theme.dp(700) ? 3 : 6
        visible: count > 0 && root.height > Theme.dp(340)
    }
    Hint {
        anchors.fill: parent
        anchors.topMargin: sentence.visible ? sentence.height : 0
        visible: root.bare
        text: root.fields.empty || qsTr("Nothing to show yet")
        icon: "chart-line"
    }
}
