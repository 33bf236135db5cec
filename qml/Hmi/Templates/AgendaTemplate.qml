pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// A day on a time rail, with a line at the present minute; the next meeting is enlarged.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property bool bare: root.template.items.count === 0
    readonly property bool today: Qt.formatDate(Clock.now, "yyyy-MM-dd") === root.fields.day

    AgendaDay {
        id: day

        anchors.left: parent.left
        anchors.right: parent.right
        fields: root.fields
        today: root.today
        onChosen: key => root.template.send(key, "select", null)
    }
    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: day.bottom
        anchors.bottom: parent.bottom
        visible: !root.bare
        clip: true
        model: root.template.items
        reuseItems: true
        cacheBuffer: 2 * Theme.touch
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        delegate: AgendaRow {
            id: row

            // What waits for another use holds nothing: it may be what the driver must not see now.
            ListView.onPooled: row.pooled = true
            ListView.onReused: row.pooled = false
            width: list.width
            enlarged: row.itemKey === root.fields.next_key
            nowPart: rail.row === row.index ? rail.part : -1
            onClicked: root.template.send(row.itemKey, "select", null)
            onActiveFocusChanged: if (row.activeFocus && Rotary.active) {
                start.touched = true;
                list.positionViewAtIndex(row.index, ListView.Contain);
            }
        }
        footer: MoreRow {
            width: list.width
            cut: root.template.cut
        }
    }
    NowRail {
        id: rail

        model: root.template.items
        today: root.today
    }
    AgendaStart {
        id: start

        view: list
        template: root.template
    }
    ScrollMark {
        view: list
    }
    SkeletonRows {
        anchors.fill: list
        running: root.bare && root.fields.loading
    }
    Hint {
        anchors.fill: list
        visible: root.bare && !root.fields.loading
        text: root.fields.empty || qsTr("Nothing planned")
        icon: "calendar-check-outline"
    }
}
