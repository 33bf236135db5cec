pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// The next meeting, large: how soon, what, where, and what to do for it.
Rectangle {
    id: root

    required property var item
    required property date start
    required property date end
    readonly property int minutes: Math.ceil((root.start.getTime() - Clock.now.getTime()) / 60000)

    implicitHeight: body.implicitHeight + 2 * Theme.dp(20)
    radius: Theme.radius
    color: Theme.surface1

    function soon(): string {
        if (root.item.all_day)
            return qsTr("Today");
        if (root.minutes <= 0)
            return root.end > Clock.now ? qsTr("Now") : "";
        if (root.minutes < 60)
            return qsTr("In %Ln min", "", root.minutes);
        const hours = Figures.number(Math.floor(root.minutes / 60), 0);
        if (root.minutes >= 1440)
            return "";
        return root.minutes % 60 === 0 ? qsTr("In %1 h").arg(hours) : qsTr("In %1 h %2 min").arg(hours).arg(Figures.number(root.minutes % 60, 0));
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: root.radius
        anchors.bottomMargin: root.radius
        width: Theme.dp(6)
        radius: width / 2
        color: Theme.accent
    }
    Column {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.dp(28)
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(4)

        HmiText {
            width: parent.width
            role: "secondary"
            text: root.soon()
            visible: text !== ""
            color: Theme.accent
            font.weight: Font.DemiBold
        }
        HmiText {
            width: parent.width
            role: "title"
            text: root.item.title
            lines: 2
            Accessible.ignored: true
        }
        IconLine {
            width: parent.width
            icon: "map-marker-outline"
            text: root.item.location
        }
        IconLine {
            width: parent.width
            icon: "clock-fast"
            text: root.item.note
            strong: true
        }
    }
}
