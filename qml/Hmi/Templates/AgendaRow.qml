pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One event on the rail: when, what, where; enlarged it also says how soon and what to do.
Pressable {
    id: root

    required property string itemKey
    required property var item
    required property int index
    required property bool enlarged
    /// Where the now-line crosses this row, 0 to 1; -1: not in this row.
    required property real nowPart
    /// Waits for another use and holds nothing.
    property bool pooled: false
    readonly property var part: root.pooled ? root.blank : root.item
    readonly property var blank: ({
            title: "",
            start: "2000-01-01",
            end: "2000-01-01",
            all_day: true,
            location: "",
            note: "",
            tone: "normal",
            on_select: false
        })
    readonly property date start: new Date(root.part.start)
    readonly property date end: new Date(root.part.end)
    readonly property bool past: !root.part.all_day && root.end < Clock.now
    readonly property real railX: Theme.dp(168 * Theme.textScale)
    readonly property color toneColor: root.part.tone === "normal" ? Theme.textSecondary : Theme.tone(root.part.tone)

    visible: !root.pooled
    key: root.itemKey
    label: Words.inLine([root.part.title, root.when(), root.part.note, root.part.location])
    interactive: root.part.on_select
    cornerRadius: Theme.radiusSmall
    ringInside: true
    implicitHeight: Math.max(Theme.touch, (root.enlarged ? big.implicitHeight + 2 * Theme.gap : words.implicitHeight) + Theme.gap)
    Accessible.role: Accessible.ListItem

    function clock(moment: date): string {
        return moment.toLocaleTimeString(Qt.locale(), Locale.ShortFormat);
    }

    function when(): string {
        return root.part.all_day ? qsTr("All day") : root.clock(root.start);
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.railX - Theme.dp(40)

        HmiText {
            width: parent.width
            role: root.part.all_day ? "secondary" : "primary"
            tabular: true
            text: root.when()
            lines: root.part.all_day ? 2 : 1
            wrapMode: root.part.all_day ? Text.WordWrap : Text.NoWrap
            color: root.past ? Theme.textSecondary : Theme.textPrimary
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.fontSecondary
        }
        HmiText {
            width: parent.width
            role: "secondary"
            tabular: true
            visible: !root.part.all_day
            text: root.part.all_day ? "" : root.clock(root.end)
        }
    }
    Rectangle {
        id: rail

        anchors.left: parent.left
        anchors.leftMargin: root.railX
        width: Theme.stroke
        height: parent.height
        color: Theme.hairline

        Rectangle {
            anchors.centerIn: parent
            width: Theme.dp(20)
            height: width
            radius: width / 2
            color: root.past ? Theme.background : root.toneColor
            border.width: root.past ? Theme.stroke : Theme.dp(4)
            border.color: root.past ? Theme.textDisabled : Theme.background
        }
    }
    Column {
        id: words

        anchors.left: rail.right
        anchors.leftMargin: Theme.dp(32)
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.enlarged

        HmiText {
            width: parent.width
            text: root.part.title
            color: root.past ? Theme.textSecondary : Theme.textPrimary
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            role: "secondary"
            text: Words.inLine([root.part.note, root.part.location])
            visible: text !== ""
            Accessible.ignored: true
        }
    }
    AgendaNext {
        id: big

        anchors.left: rail.right
        anchors.leftMargin: Theme.dp(32)
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.enlarged
        item: root.part
        start: root.start
        end: root.end
    }
    NowLine {
        // Between two meetings it runs across; beside one that runs it only points, and strikes through no word.
        readonly property bool between: root.nowPart <= 0 || root.nowPart >= 1

        width: between ? root.width - root.railX + Theme.dp(6) : Theme.dp(36)
        x: root.LayoutMirroring.enabled ? root.width - root.railX + Theme.dp(6) - width : root.railX - Theme.dp(6)
        y: Math.max(0, Math.min(root.height - height, root.height * root.nowPart - height / 2))
        inset: between ? Theme.gap : 0
        visible: root.nowPart >= 0
    }
}
