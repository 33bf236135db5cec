pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// A few choices side by side of which one holds; the wish is marked at once.
Rectangle {
    id: root

    /// Maps with key, label and icon.
    required property var tabs
    required property string selected
    readonly property string shown: wish.shown
    readonly property int place: {
        for (let i = 0; i < root.tabs.length; i++)
            if (root.tabs[i].key === root.shown)
                return i;
        return 0;
    }
    readonly property real share: root.width / Math.max(1, root.tabs.length)

    signal chosen(string key)

    implicitHeight: Theme.touchMinimum
    radius: Theme.radius
    color: Theme.surface1

    Wish {
        id: wish

        truth: root.selected
    }
    Rectangle {
        x: (root.LayoutMirroring.enabled ? root.tabs.length - 1 - root.place : root.place) * root.share
        width: root.share
        height: root.height
        radius: root.radius
        color: Theme.surface2

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.dp(6)
            width: Theme.dp(48)
            height: Theme.dp(4)
            radius: height / 2
            color: Theme.accent
        }
        Behavior on x {
            NumberAnimation {
                duration: Theme.motionPlace
                easing.type: Easing.OutCubic
            }
        }
    }
    Row {
        Repeater {
            model: root.tabs.length

            Pressable {
                id: tab

                required property int index
                readonly property var map: root.tabs[tab.index] ?? ({
                        key: "",
                        label: "",
                        icon: ""
                    })
                readonly property bool chosen: tab.map.key === root.shown

                key: tab.map.key
                label: tab.map.label
                width: root.share
                height: root.height
                Accessible.role: Accessible.PageTab
                Accessible.selected: tab.chosen
                onClicked: {
                    wish.want(tab.map.key);
                    root.chosen(tab.map.key);
                }

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.gapSmall

                    HmiIcon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: tab.map.icon
                        size: Theme.iconSmall
                        color: tab.chosen ? Theme.accent : Theme.textSecondary
                        visible: name !== "" && (root.share > Theme.dp(220) || root.tabs.length < 4)
                    }
                    HmiText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, root.share - Theme.dp(24) - (tab.map.icon && root.share > Theme.dp(220) ? Theme.iconSmall + Theme.gapSmall : 0))
                        text: tab.map.label
                        color: tab.chosen ? Theme.textPrimary : Theme.textSecondary
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
