pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// One thing: headline, key facts, what it says at length while parked, and its actions within reach.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property bool flat: root.height < Theme.dp(440)
    readonly property var actions: root.template.driving.state === "parked" ? root.fields.actions : root.fields.actions.slice(0, 2)

    Flickable {
        id: scroller

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: foot.visible ? Theme.gapSmall : 0
        contentHeight: body.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: body

            x: Theme.gap
            width: scroller.width - 2 * Theme.gap
            spacing: root.flat ? Theme.gapSmall : Theme.gap

            DetailHead {
                width: parent.width
                headline: root.fields.headline
                summary: root.fields.summary
                icon: root.flat ? "" : root.fields.icon
                picture: root.fields.picture
            }
            Card {
                width: parent.width
                padding: root.flat ? 0 : Theme.gapSmall
                color: root.flat ? "transparent" : Theme.surface1
                visible: root.template.items.count > 0

                FactGrid {
                    x: root.flat ? 0 : Theme.gapSmall
                    width: parent.width - 2 * x
                    valueLines: 4
                    plain: root.flat
                    template: root.template
                }
            }
            MoreRow {
                width: parent.width
                cut: root.template.cut
            }
            HmiText {
                width: parent.width
                text: root.fields.body
                visible: text !== ""
                lines: 10000
                color: Theme.textSecondary
                font.weight: Font.Normal
                lineHeight: 1.25
            }
        }
    }
    ScrollMark {
        view: scroller
    }
    ScrollKeys {
        view: scroller
    }
    Foot {
        id: foot

        actions: root.actions
        onSelected: key => root.template.send(key, "select", null)
    }
}
