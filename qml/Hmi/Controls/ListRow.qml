pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// One line of a list: icon or picture, one or two lines of text, a value, and what happens on press.
Pressable {
    id: root

    required property string title
    property string subtitle: ""
    property string icon: ""
    property string picture: ""
    property string value: ""
    /// "none", "chevron", "toggle" or "check"
    property string trailing: "none"
    property bool checked: false
    property string tone: "normal"
    /// Longer text below, only while parked.
    property string body: ""
    /// Lines the subtitle may take.
    property int subtitleLines: 1
    /// Colour of the surface behind the row.
    property color surface: Theme.background
    /// Hairline below it, to part it from the next.
    property bool divided: true
    /// False: only to be read; it still takes the focus, so that a knob can scroll to it.
    property bool selectable: true
    readonly property string leading: root.icon !== "" ? root.icon : Theme.toneIcon(root.tone)

    signal toggled(bool checked)

    label: Words.inLine([root.title, root.subtitle, root.value])
    // A row that cannot be used now often says why: that stays readable.
    dims: false
    interactive: root.selectable || root.trailing === "toggle"
    cornerRadius: Theme.radiusSmall
    ringInside: true
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.dp(24))
    Accessible.role: root.trailing === "toggle" ? Accessible.CheckBox : Accessible.ListItem
    Accessible.checked: root.trailing === "toggle" ? ending.shown : root.checked
    onClicked: if (root.trailing === "toggle")
        ending.turn()

    HmiIcon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.leading
        visible: root.leading !== "" && root.picture === ""
        color: !root.enabled ? Theme.textDisabled : root.tone === "normal" ? Theme.textSecondary : Theme.tone(root.tone)
    }
    Loader {
        id: cover

        anchors.left: parent.left
        // In the middle of where an icon stands, so that all titles begin on one line, also when pictures must go.
        anchors.leftMargin: Theme.gap + Theme.icon / 2 - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.dp(64)
        height: width
        active: root.picture !== ""
        sourceComponent: Picture {
            source: root.picture
            surface: root.surface
            cornerRadius: Theme.dp(12)
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.picture !== "" || root.leading !== "" ? Theme.dp(92) : Theme.gap
        anchors.right: amount.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(2)

        HmiText {
            width: parent.width
            text: root.title
            color: root.enabled ? Theme.textPrimary : Theme.textDisabled
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.subtitle
            lines: root.subtitleLines
            visible: root.subtitle !== ""
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: root.body
            lines: 4
            visible: root.body !== ""
            lineHeight: 1.2
        }
    }
    HmiText {
        id: amount

        anchors.right: ending.left
        anchors.rightMargin: ending.width > 0 && text !== "" ? Theme.dp(16) : 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.45)
        text: root.value
        tabular: true
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    RowEnding {
        id: ending

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        // A row that can be chosen keeps the place of its check.
        width: root.trailing === "check" ? Theme.iconSmall : implicitWidth
        height: parent.height
        sign: root.trailing === "chevron" ? "chevron-right" : root.trailing === "check" && root.checked ? "check" : ""
        color: root.trailing === "check" ? Theme.accent : Theme.textSecondary
        mirrors: root.trailing === "chevron"
        switches: root.trailing === "toggle"
        checked: root.checked
        onToggled: checked => root.toggled(checked)
    }
    Rectangle {
        anchors.left: words.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(1, Theme.stroke / 2)
        color: Theme.hairline
        visible: root.divided
    }
}
