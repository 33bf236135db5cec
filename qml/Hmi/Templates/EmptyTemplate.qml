pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// Nothing is here, and what to do about it.
Item {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields

    Hint {
        anchors.fill: parent
        text: root.fields.text
        icon: root.fields.icon
        actions: root.fields.actions
        onSelected: key => root.template.send(key, "select", null)
    }
}
