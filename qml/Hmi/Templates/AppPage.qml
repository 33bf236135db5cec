pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls

/// An app's page: head, template, and what stands there while the app starts, hangs or has crashed.
FocusGuide {
    id: root

    required property PageObject page
    required property DrivingObject driving
    readonly property TemplateObject template: root.page.template
    readonly property bool ready: root.page.state === "ready" && root.template !== null
    /// True once a new screen has come in.
    readonly property bool still: entry.opacity === 1 && entry.x === 0
    readonly property bool starting: root.page.state === "starting" || (root.page.state === "ready" && root.template === null)
    readonly property bool whole: (stage.item as TemplateView)?.whole ?? false
    readonly property string screenName: root.page.appId + "/" + root.page.screenId

    Accessible.role: Accessible.Pane
    Accessible.name: root.page.title || root.page.appName

    PageHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        page: root.page
        template: root.ready ? root.template : null
        words: root.driving.words
        visible: !root.whole
    }
    Item {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: root.whole ? parent.top : head.bottom
        anchors.bottom: parent.bottom
        clip: !root.still

        PageEntry {
            id: entry

            width: parent.width
            height: parent.height
            screenName: root.screenName
            direction: root.page.direction

            Loader {
                id: stage

                anchors.fill: parent
                active: root.ready
                focus: true
                sourceComponent: TemplateView {
                    focus: true
                    template: root.template
                }
            }
        }
        SkeletonRows {
            anchors.fill: parent
            running: root.starting
        }
        Loader {
            anchors.fill: parent
            active: !root.ready && !root.starting && root.page.state !== "empty"
            sourceComponent: PageTrouble {
                page: root.page
            }
        }
    }
    FocusKeeper {
        guide: root
        content: place
        screen: root.screenName
        still: root.still && root.visible
        memory: root.ready ? root.template : null
        reduced: root.template?.reduced ?? false
    }
}
