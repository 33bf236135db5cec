pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import "scale.mjs" as Scale

/// One series or two over two axes; the value under the finger, or under the arrow keys, is told in a bubble.
Pressable {
    id: root

    /// Maps with key, label, style and points [[x, y], …].
    required property var series
    /// Maps with label, unit, minimum, maximum.
    required property var xAxis
    required property var yAxis
    readonly property bool bars: root.series.some(one => one.style === "bars")
    readonly property var main: root.series.find(one => one.style !== "faint") ?? root.series[0] ?? null
    readonly property var other: root.series.find(one => one.key !== root.main.key) ?? null
    readonly property var xScale: root.horizontal()
    readonly property var yScale: Scale.axis(Scale.bounds(root.series, 1), root.bars ? root.yAxis.minimum ?? 0 : root.yAxis.minimum, root.yAxis.maximum, Math.max(2, Math.min(6, Math.floor(root.height / Theme.dp(90)))))
    readonly property real plotX: Theme.dp(16) + labels.implicitWidth
    readonly property real plotY: Theme.fontSecondary * 1.9
    readonly property real plotWidth: root.width - root.plotX - Theme.dp(24)
    readonly property real plotHeight: root.height - root.plotY - Theme.fontSecondary * 1.3 - Theme.dp(12)
    /// Index of the point that is told; -1 for none.
    property int cursor: -1

    pressedColor: "transparent"
    ownTouch: true
    interactive: false
    activeFocusOnTab: root.main !== null
    Accessible.role: Accessible.Chart
    Keys.onLeftPressed: event => root.turn(-1, event)
    Keys.onRightPressed: event => root.turn(1, event)
    onActiveFocusChanged: if (!root.activeFocus)
        root.cursor = -1
    onSeriesChanged: if (root.main === null || root.cursor >= root.main.points.length)
        root.cursor = -1

    function horizontal(): var {
        const found = Scale.bounds(root.series, 0);
        const tight = found && root.xAxis.minimum === null ? found.least - (root.bars ? 0.5 : 0) : root.xAxis.minimum;
        const wide = found && root.xAxis.maximum === null ? found.most + (root.bars ? 0.5 : 0) : root.xAxis.maximum;
        const axis = Scale.axis(found, tight, wide, Math.max(2, Math.floor(root.width / Theme.dp(150))));
        return root.bars ? Scale.withTicksAt(axis, root.main.points, Math.floor(root.plotWidth / Theme.dp(110))) : axis;
    }

    function px(x: real): real {
        return root.plotX + root.plotWidth * (x - root.xScale.least) / (root.xScale.most - root.xScale.least);
    }

    function py(y: real): real {
        return root.plotY + root.plotHeight * (1 - (y - root.yScale.least) / (root.yScale.most - root.yScale.least));
    }

    function words(value: real, decimals: int, unit: string): string {
        return Figures.withUnit(Figures.number(value, decimals), unit);
    }

    function turn(direction: int, event: var) {
        const last = root.main ? root.main.points.length - 1 : -1;
        const jump = Math.max(1, Math.round(last / 40));
        const wish = root.cursor < 0 ? last : Math.max(0, Math.min(last, root.cursor + direction * jump));
        event.accepted = wish !== root.cursor && last >= 0;
        if (event.accepted) {
            Rotary.active = true;
            root.cursor = wish;
        }
    }

    HmiText {
        id: labels

        x: root.LayoutMirroring.enabled ? root.width - width : 0
        width: implicitWidth
        visible: false
        role: "secondary"
        tabular: true
        text: root.words(Math.abs(root.yScale.least) > Math.abs(root.yScale.most) ? root.yScale.least : root.yScale.most, root.yScale.decimals, "")
    }
    ChartAxes {
        id: axes

        anchors.fill: parent
        chart: root
    }
    Repeater {
        model: root.series.length

        ChartSeries {
            required property int index

            anchors.fill: parent
            chart: root
            one: root.series[index] ?? null
        }
    }
    ChartCursor {
        anchors.fill: parent
        nameWidth: axes.nameWidth
        chart: root
    }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => follow(mouse.x)
        onPositionChanged: mouse => follow(mouse.x)
        onReleased: root.cursor = -1
        onCanceled: root.cursor = -1

        function follow(x: real) {
            const place = root.xScale.least + (x - root.plotX) / root.plotWidth * (root.xScale.most - root.xScale.least);
            root.cursor = root.main ? Scale.nearest(root.main.points, place) : -1;
        }
    }
}
