pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// What went wrong, and the remedy.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields

    Hint {
        anchors.fill: parent
        text: root.fields.text
        remedy: root.fields.remedy
        icon: root.fields.icon
        tone: "caution"
        actions: root.fields.actions
        onSelected: key => root.template.send(key, "select", null)
    }
}
