pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// A Material Design icon by name, such as "battery-charging". It is drawn, not read out.
Text {
    id: root

    required property string name
    /// Edge length; Theme.icon, Theme.iconSmall or Theme.iconTiny.
    property int size: Theme.icon
    /// Arrows that mean "onwards" or "back" turn round in right-to-left.
    property bool mirrors: false

    width: root.size
    height: root.size
    text: ThemeSource.glyph(root.name)
    textFormat: Text.PlainText
    color: Theme.textPrimary
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    font.family: Theme.iconFamily
    font.pixelSize: root.size
    visible: root.name !== ""
    Accessible.ignored: true
    transform: Scale {
        origin.x: root.width / 2
        xScale: root.mirrors && root.LayoutMirroring.enabled ? -1 : 1
    }
}
