pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// Puts texts of others into a line of ours.
QtObject {
    readonly property var turning: /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/
    readonly property var marks: /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

    /// A text that runs from right to left, or wants to turn others, turns nothing but itself.
    function isolated(text: string): string {
        return turning.test(text) ? "\u2068" + text.replace(marks, "") + "\u2069" : text;
    }

    /// Those of the texts that say something, side by side.
    function inLine(texts: list<string>): string {
        return texts.filter(text => text !== "").map(text => isolated(text)).join(", ");
    }
}
