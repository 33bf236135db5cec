pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Text in one of the four sizes. Plain text always: what an app sends is never markup.
Text {
    id: root

    /// "display", "title", "primary" or "secondary"
    property string role: "primary"
    /// Figures of one width, for values that change.
    property bool tabular: false
    /// Lines it may take before it is elided.
    property int lines: 1

    textFormat: Text.PlainText
    color: root.role === "secondary" ? Theme.textSecondary : Theme.textPrimary
    elide: Text.ElideRight
    wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
    maximumLineCount: root.lines
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    font.family: Theme.family
    font.pixelSize: {
        switch (root.role) {
        case "display":
            return Theme.fontDisplay;
        case "title":
            return Theme.fontTitle;
        case "secondary":
            return Theme.fontSecondary;
        default:
            return Theme.fontPrimary;
        }
    }
    font.weight: root.role === "display" || root.role === "title" ? Font.DemiBold : root.role === "primary" ? Font.Medium : Font.Normal
    font.features: root.tabular ? ({
            "tnum": 1
        }) : ({})
    Accessible.ignored: root.text === ""
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
