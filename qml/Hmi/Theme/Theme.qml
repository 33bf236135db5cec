pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// Design tokens as properties. Nothing in QML is a bare number or colour: sizes go through dp(), text through font….
QtObject {
    id: root

    readonly property var tokens: ThemeSource.tokens
    readonly property real scale: ThemeSource.scale
    readonly property real textScale: ThemeSource.textScale
    readonly property bool dark: ThemeSource.dark
    readonly property bool calm: ThemeSource.moving || ThemeSource.reducedMotion

    readonly property color background: tokens.background
    readonly property color surface1: tokens.surface1
    readonly property color surface2: tokens.surface2
    readonly property color textPrimary: tokens.textPrimary
    readonly property color textSecondary: tokens.textSecondary
    readonly property color textDisabled: tokens.textDisabled
    readonly property color accent: tokens.accent
    /// Text on accent, good, caution or danger. Bound from outside: an initial value of a name in `on…` is taken for a handler.
    property color onAccent
    readonly property Binding inkBinding: Binding {
        target: root
        property: "onAccent"
        value: root.tokens.onAccent
    }
    readonly property color good: tokens.good
    readonly property color caution: tokens.caution
    readonly property color danger: tokens.danger
    readonly property color hairline: Qt.alpha(tokens.textSecondary, 0.16)
    readonly property color pressed: Qt.alpha(tokens.textPrimary, 0.12)

    readonly property int fontDisplay: text(tokens.fontDisplay)
    readonly property int fontTitle: text(tokens.fontTitle)
    readonly property int fontPrimary: text(tokens.fontPrimary)
    readonly property int fontSecondary: text(tokens.fontSecondary)
    readonly property string family: ThemeSource.family
    readonly property string iconFamily: ThemeSource.iconFamily

    readonly property int touchMinimum: dp(tokens.touchMinimum)
    readonly property int touch: dp(tokens.touch)
    readonly property int gap: dp(tokens.gap)
    readonly property int gapSmall: dp(tokens.gap / 2)
    readonly property int gapTiny: dp(tokens.gap / 4)
    readonly property int radius: dp(tokens.radius)
    readonly property int radiusSmall: dp(tokens.radius * 2 / 3)
    readonly property int stroke: Math.max(1, dp(tokens.stroke))
    readonly property int focusRing: dp(tokens.focusRing)
    readonly property int icon: dp(tokens.icon)
    readonly property int iconSmall: dp(tokens.iconSmall)
    readonly property int iconTiny: dp(tokens.iconTiny)

    /// Something changes its place: out-cubic; 0 while moving or with reduced motion.
    readonly property int motionPlace: calm ? 0 : tokens.motion_place
    /// Something changes its state; 0 while moving or with reduced motion.
    readonly property int motionState: calm ? 0 : tokens.motion_state
    /// Cross-fade: the one motion that stays while moving.
    readonly property int motionFade: tokens.motion_state

    /// Pixels of a length in dp.
    function dp(length: real): int {
        return Math.round(length * scale);
    }

    /// Pixels of a text size in dp, with the driver's text scale.
    function text(size: real): int {
        return Math.round(size * scale * textScale);
    }

    /// Colour of a tone; "normal" is the colour of plain text. Never the only sign: a shape or word stands beside it.
    function tone(name: string): color {
        switch (name) {
        case "accent":
            return accent;
        case "good":
            return good;
        case "caution":
            return caution;
        case "danger":
            return danger;
        default:
            return textPrimary;
        }
    }

    /// Icon of a tone, so that it is never colour alone; "" for a tone that says nothing.
    function toneIcon(name: string): string {
        switch (name) {
        case "good":
            return "check-circle";
        case "caution":
            return "alert";
        case "danger":
            return "alert-octagon";
        default:
            return "";
        }
    }

    /// Text and background of the same tone at low strength, for badges and calm fills.
    function wash(name: string): color {
        return Qt.alpha(tone(name), dark ? 0.16 : 0.12);
    }
}
