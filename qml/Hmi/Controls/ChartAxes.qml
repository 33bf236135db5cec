pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Lines and numbers of a chart's axes. Numbers run from left to right in every language.
Item {
    id: root

    required property Chart chart

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    HmiText {
        y: 0
        x: 0
        role: "secondary"
        text: root.chart.yAxis.unit ? root.chart.yAxis.label + ", " + Figures.unit(root.chart.yAxis.unit) : root.chart.yAxis.label
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

            x: Math.max(0, Math.min(root.width - width, root.chart.px(tick.modelData) - width / 2))
            y: root.chart.plotY + root.chart.plotHeight + Theme.dp(12)
            role: "secondary"
            tabular: true
            text: root.chart.words(tick.modelData, root.chart.xScale.decimals, tick.last ? root.chart.xAxis.unit || root.chart.xAxis.label : "")
        }
    }
}
