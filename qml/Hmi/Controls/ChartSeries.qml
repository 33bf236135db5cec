pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hmi.Theme
import "scale.mjs" as Scale

/// One series of a chart: a line over a soft fill, a faint line, or bars.
Item {
    id: root

    required property Chart chart
    /// Map with style and points, or null.
    required property var one
    readonly property var points: root.one ? root.one.points : []
    readonly property bool faint: root.one !== null && root.one.style === "faint"
    readonly property bool bars: root.one !== null && root.one.style === "bars"
    readonly property real floorY: root.chart.py(Math.max(root.chart.yScale.least, Math.min(0, root.chart.yScale.most)))
    readonly property var path: root.bars ? [] : Scale.path(root.points, root.chart.xScale, root.chart.yScale, root.chart.plotX, root.chart.plotY, root.chart.plotWidth, root.chart.plotHeight)
    /// A long line in one piece costs the square of its bends; in pieces it costs what it is long.
    readonly property var pieces: Scale.pieces(root.path, root.faint ? 16 : 4)

    LayoutMirroring.enabled: false

    Repeater {
        model: root.faint ? 0 : root.pieces.length

        Shape {
            id: fill

            required property int index
            readonly property var line: root.pieces[fill.index] ?? []

            anchors.fill: parent

            ShapePath {
                strokeWidth: -1
                fillGradient: LinearGradient {
                    y1: root.chart.plotY
                    y2: root.chart.plotY + root.chart.plotHeight

                    GradientStop {
                        position: 0
                        color: Qt.alpha(Theme.accent, 0.36)
                    }
                    GradientStop {
                        position: 1
                        color: Qt.alpha(Theme.accent, 0.02)
                    }
                }

                PathPolyline {
                    path: Scale.area(fill.line, root.floorY)
                }
            }
        }
    }
    Repeater {
        model: root.pieces.length

        Shape {
            id: stroke

            required property int index

            anchors.fill: parent

            ShapePath {
                strokeWidth: root.faint ? Theme.dp(3) : Theme.dp(4)
                strokeColor: root.faint ? Theme.textDisabled : Theme.accent
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                strokeStyle: root.faint ? ShapePath.DashLine : ShapePath.SolidLine
                dashPattern: [2, 3]

                PathPolyline {
                    path: root.pieces[stroke.index] ?? []
                }
            }
        }
    }
    Rectangle {
        readonly property var end: root.path.length ? root.path[root.path.length - 1] : Qt.point(0, 0)

        x: end.x - width / 2
        y: end.y - height / 2
        width: Theme.dp(20)
        height: width
        radius: width / 2
        visible: !root.faint && root.path.length > 0
        color: Theme.accent
        border.width: Theme.dp(4)
        border.color: Theme.background
    }
    Repeater {
        model: root.bars ? root.points.length : 0

        Rectangle {
            id: bar

            required property int index
            readonly property var point: root.points[bar.index] ?? [0, 0]
            readonly property real wide: root.chart.plotWidth / Math.max(1, root.chart.xScale.most - root.chart.xScale.least)
            readonly property real end: root.chart.py(bar.point[1])

            x: root.chart.px(bar.point[0]) - width / 2
            y: Math.min(bar.end, root.floorY)
            width: Math.max(2, bar.wide * 0.56)
            height: Math.max(Theme.stroke, Math.abs(root.floorY - bar.end))
            radius: Math.min(Theme.dp(8), width / 2)
            color: bar.index === root.points.length - 1 || bar.index === root.chart.cursor ? Theme.accent : Qt.alpha(Theme.accent, 0.45)
        }
    }
}
