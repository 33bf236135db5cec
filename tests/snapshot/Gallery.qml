pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Templates
import Hmi.Theme
import "probe.mjs" as Probe

/// One app page in the place that the shell gives it, for snapshots.
Rectangle {
    id: root

    required property PageObject page
    required property DrivingObject driving
    required property bool mirrored
    readonly property AppPage view: appPage

    color: Theme.background
    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true

    property string seen: ""

    readonly property bool still: appPage.still
    /// Name of the control that has the focus.
    readonly property string focusedName: Window.activeFocusItem?.objectName ?? ""
    /// Gives the focus to the control of that name.
    property string focusWish: ""
    onFocusWishChanged: {
        const found = appPage.reachable().find(item => item.objectName === root.focusWish);
        if (found)
            found.forceActiveFocus();
    }

    function look() {
        root.seen = JSON.stringify(Probe.items(root));
    }

    /// All words of every item, visible or not, and how many of them take keys.
    property string scene: ""

    function lookBehind() {
        const words = [];
        let typing = 0;
        const visit = item => {
            words.push(item.text, item.Accessible.name, item.Accessible.description);
            if (item instanceof TextInput || item instanceof TextEdit)
                typing++;
            for (const child of item.children)
                visit(child);
        };
        visit(root);
        root.scene = JSON.stringify({
            words: words.filter(word => typeof word === "string").join(" "),
            typing: typing
        });
    }

    AppPage {
        id: appPage

        anchors.fill: parent
        focus: true
        page: root.page
        driving: root.driving
    }
}
