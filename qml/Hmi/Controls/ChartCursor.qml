pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import "scale.mjs" as Scale

/// Line and bubble at the point under the finger; without a finger the legend of two series.
Item {
    id: root

    required property Chart chart
    /// What the name of the upright axis takes of the line above the chart.
    required property real nameWidth
    readonly property var point: root.chart.main && root.chart.cursor >= 0 ? root.chart.main.points[root.chart.cursor] ?? null : null
    readonly property var other: root.point && root.chart.other ? root.chart.other.points[Scale.nearest(root.chart.other.points, root.point[0])] ?? null : null

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        x: root.point ? root.chart.px(root.point[0]) - width / 2 : 0
        y: root.chart.plotY
        width: Theme.stroke
        height: root.chart.plotHeight
        color: Theme.textPrimary
        visible: root.point !== null
    }
    Rectangle {
        x: root.point ? root.chart.px(root.point[0]) - width / 2 : 0
        y: root.point ? root.chart.py(root.point[1]) - height / 2 : 0
        width: Theme.dp(24)
        height: width
        radius: width / 2
        color: Theme.textPrimary
        border.width: Theme.dp(4)
        border.color: Theme.accent
        visible: root.point !== null && !root.chart.bars
    }
    Rectangle {
        x: root.point ? Math.max(0, Math.min(root.width - width, root.chart.px(root.point[0]) - width / 2)) : 0
        y: 0
        width: told.width + 2 * Theme.gap
        height: told.height + Theme.gapSmall
        radius: Theme.radiusSmall
        color: Theme.surface2
        visible: root.point !== null

        Row {
            id: told

            anchors.centerIn: parent
            spacing: Theme.gap

            HmiText {
                width: Math.min(implicitWidth, root.width * 0.3)
                tabular: true
                text: root.point ? root.chart.words(root.point[1], root.chart.yScale.decimals + 1, root.chart.yAxis.unit) : ""
            }
            HmiText {
                anchors.verticalCenter: parent.verticalCenter
                role: "secondary"
                width: Math.min(implicitWidth, root.width * 0.25)
                tabular: true
                text: root.point ? root.chart.words(root.point[0], root.chart.xScale.decimals, root.chart.xAxis.unit || "") : ""
            }
            HmiText {
                anchors.verticalCenter: parent.verticalCenter
                role: "secondary"
                width: Math.min(implicitWidth, root.width * 0.3)
                tabular: true
                visible: root.other !== null
                text: root.other ? Words.isolated(root.chart.other.label) + " " + root.chart.words(root.other[1], root.chart.yScale.decimals + 1, "") : ""
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap
        visible: root.point === null && root.chart.series.length > 1

        Repeater {
            model: root.chart.series.length

            Row {
                id: entry

                required property int index
                readonly property var one: root.chart.series[entry.index] ?? null

                spacing: Theme.gapSmall

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.dp(32)
                    height: Theme.dp(6)
                    radius: height / 2
                    color: entry.one && entry.one.style === "faint" ? Theme.textDisabled : Theme.accent
                }
                HmiText {
                    width: Math.min(implicitWidth, (root.width - root.nameWidth - Theme.gap) / root.chart.series.length - Theme.dp(68))
                    role: "secondary"
                    text: entry.one ? entry.one.label : ""
                }
            }
        }
    }
}
