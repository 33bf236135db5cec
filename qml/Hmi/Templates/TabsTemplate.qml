pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Up to four pages side by side; the touched tab is marked at once, its page comes when the app presents it.
Item {
    id: root

    required property TemplateObject template
    // Null while the shell closes.
    readonly property var fields: root.template?.fields ?? ({})
    readonly property TemplateObject child: (root.template?.child ?? null) as TemplateObject

    TabBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        tabs: root.fields.tabs ?? []
        selected: root.fields.selected ?? ""
        onChosen: key => root.template.send(key, "select", null)
    }
    FocusScope {
        id: place

        anchors.fill: parent
        anchors.topMargin: bar.height + Theme.gapSmall

        Loader {
            anchors.fill: parent
            focus: true
            active: root.child !== null
            sourceComponent: TemplateView {
                template: root.child
            }
        }
        SkeletonRows {
            anchors.fill: parent
            running: root.child === null
        }
    }
}
