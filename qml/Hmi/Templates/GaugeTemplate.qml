pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// A big arc with its value and target; facts and the main action beside it, or below on a tall page.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    readonly property bool tall: root.height > root.width
    readonly property real edge: root.tall ? Math.min(root.width * 0.75, root.height * 0.55) : Math.min(root.height - Theme.gap, root.width * 0.46)

    GaugeDial {
        id: dial

        x: root.tall ? (root.width - width) / 2 : root.LayoutMirroring.enabled ? root.width - width - Theme.dp(32) : Theme.dp(32)
        y: root.tall ? Math.max(0, (root.height - height - Theme.dp(64) - side.height) / 2) : (root.height - height) / 2
        width: root.edge
        height: root.edge
        fields: root.fields
        onWanted: target => root.template.send("target", "change", target)
    }
    Column {
        id: side

        readonly property real start: root.tall ? Theme.gap : root.edge + Theme.dp(96)

        x: root.LayoutMirroring.enabled ? Theme.gap : side.start
        y: root.tall ? dial.y + dial.height + Theme.dp(64) : Math.max(0, (root.height - height) / 2)
        width: root.width - side.start - Theme.gap
        spacing: Theme.gap

        FactGrid {
            id: facts

            width: parent.width
            template: root.template
            most: root.tall ? 3 : 1
            valueLines: root.tall ? 2 : 1
            limit: root.tall ? 6 : Math.max(1, Math.floor((root.height - actions.height - 2 * Theme.gap) / facts.cellHeight))
        }
        ActionRow {
            id: actions

            anchors.left: parent.left
            actions: root.fields.actions
            available: parent.width
            onSelected: key => root.template.send(key, "select", null)
        }
    }
}
