pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Lines and numbers of a chart's axes. Numbers run from left to right in every language.
Item {
    id: root

    required property Chart chart
    readonly property real nameWidth: name.width

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    HmiText {
        id: name

        y: 0
        x: 0
        width: Math.min(implicitWidth, root.width * (root.chart.series.length > 1 ? 0.4 : 1))
        role: "secondary"
        text: Words.inLine([root.chart.yAxis.label, Figures.unit(root.chart.yAxis.unit)])
    }
    Repeater {
        model: root.chart.yScale.ticks

        Item {
            id: line

            required property real modelData

            y: root.chart.py(line.modelData)

            HmiText {
                anchors.verticalCenter: parent.verticalCenter
                width: root.chart.plotX - Theme.dp(16)
                role: "secondary"
                tabular: true
                text: root.chart.words(line.modelData, root.chart.yScale.decimals, "")
                horizontalAlignment: Text.AlignRight
            }
            Rectangle {
                x: root.chart.plotX
                width: root.chart.plotWidth
                height: Math.max(1, Theme.stroke / 2)
                color: Theme.hairline
            }
        }
    }
    Repeater {
        model: root.chart.xScale.ticks

        HmiText {
            id: tick

            required property real modelData
            required property int index
            readonly property bool last: tick.index === root.chart.xScale.ticks.length - 1
            readonly property string number: root.chart.words(tick.modelData, root.chart.xScale.decimals, tick.last ? root.chart.xAxis.unit : "")

            x: Math.max(0, Math.min(root.width - width, root.chart.px(tick.modelData) - width / 2))
            // By its baseline: digits and signs of another font are of another height.
            width: Math.min(implicitWidth, tick.last ? root.chart.plotWidth / root.chart.xScale.ticks.length * 1.2 : implicitWidth)
            y: root.chart.height - Theme.fontSecondary * 0.3 - baselineOffset
            role: "secondary"
            tabular: true
            text: tick.last && !root.chart.xAxis.unit ? Words.isolated(root.chart.xAxis.label) + " " + tick.number : tick.number
        }
    }
}
