"""What is measured: gauges and charts, alone and in tabs."""

from __future__ import annotations

import math

from hmi.sdk import templates as t


def gauge_page() -> t.GaugeTemplate:
    """Charging."""
    return t.GaugeTemplate(
        title="Charge",
        label="Battery",
        value=64,
        unit="%",
        status="Charging, 7.2 kW",
        tone="good",
        target=80,
        target_label="Limit",
        target_minimum=50,
        target_maximum=100,
        target_step=5,
        on_target=True,
        facts=[
            t.Fact("range", "Range", "214 km", icon="map-marker-distance"),
            t.Fact("ready", "Ready at", "07:10", icon="clock-outline"),
            t.Fact("cost", "This session", "4.82 €", icon="cash"),
        ],
        actions=[
            t.Action("stop", "Stop charging", icon="stop", on_select=True),
            t.Action("sessions", "History", icon="history", on_select=True),
        ],
    )


def gauge_unknown_page() -> t.GaugeTemplate:
    """A value that nobody knows."""
    return t.GaugeTemplate(
        title="Charge",
        label="Battery",
        unit="%",
        reason="The battery has not answered since 09:12",
        facts=[t.Fact("range", "Range", "Unknown", icon="map-marker-distance", tone="caution")],
        actions=[t.Action("again", "Try again", icon="refresh", on_select=True)],
    )


def chart_page() -> t.ChartTemplate:
    """Power over state of charge, with the last session faint behind it."""

    def power(soc: float, peak: float) -> float:
        return peak * min(1, (soc + 12) / 22) * (1 if soc < 45 else math.exp(-(soc - 45) / 38))

    return t.ChartTemplate(
        title="Charging curve",
        sentence="You charge with 33 kW, a little faster than last time.",
        x_axis=t.Axis("Battery", "%", 0, 100),
        y_axis=t.Axis("Power", "kW", 0),
        series=[
            t.Series("now", "Now", [t.Point(soc, power(soc, 50)) for soc in range(8, 62)]),
            t.Series("last", "Sunday", [t.Point(soc, power(soc, 44)) for soc in range(12, 91)], style="faint"),
        ],
        facts=[
            t.Fact("energy", "Energy", "18.4 kWh", icon="lightning-bolt-outline"),
            t.Fact("peak", "Peak", "50.1 kW", icon="chart-line"),
            t.Fact("left", "To limit", "21 min", icon="timer-outline"),
        ],
        actions=[t.Action("table", "As a list", icon="table", on_select=True)],
    )


def bars_page() -> t.ChartTemplate:
    """Energy of the last weeks."""
    return t.ChartTemplate(
        title="Energy",
        sentence="This week you used 12% less energy than the week before.",
        x_axis=t.Axis("Week"),
        y_axis=t.Axis("Energy", "kWh"),
        series=[t.Series("e", "Energy", [t.Point(40 + n, 38 + 9 * math.sin(n * 1.3)) for n in range(8)], style="bars")],
    )


def tabs_page() -> t.TabsTemplate:
    """Charge, with its curve and its history."""
    gauge = gauge_page()
    return t.TabsTemplate(
        title="Charge",
        selected="now",
        on_select=True,
        tabs=[
            t.Tab("now", "Now", icon="battery-charging", template=gauge),
            t.Tab("curve", "Curve", icon="chart-line"),
            t.Tab("history", "History", icon="history"),
            t.Tab("plan", "Schedule", icon="calendar-clock"),
        ],
    )


def tabs_chart_page() -> t.TabsTemplate:
    """The same tabs on the curve."""
    page = tabs_page()
    page.selected = "curve"
    page.tabs = [t.Tab(tab.key, tab.label, tab.icon, chart_page() if tab.key == "curve" else None) for tab in page.tabs]
    return page
