pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// One question, what happens, and its answers, the safe one first.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields

    Hint {
        anchors.fill: parent
        text: root.fields.text
        remedy: root.fields.detail
        icon: root.fields.icon
        tone: root.fields.tone
        actions: root.fields.actions
        onSelected: key => root.template.send(key, "select", null)
    }
}
