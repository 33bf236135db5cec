pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Lets a new screen come in: deeper from the end edge, back from the start edge; only a cross-fade while calm.
FocusScope {
    id: root

    required property string screenName
    required property int direction
    property real shift: 0

    x: root.shift
    focus: true
    // Out of sight at once: a frame may be drawn before the name has settled, and would show the page before it comes in.
    onScreenNameChanged: {
        fade.stop();
        root.opacity = 0;
        Qt.callLater(root.enter);
    }

    function enter() {
        const sign = root.LayoutMirroring.enabled ? -1 : 1;
        slide.stop();
        root.shift = Theme.calm ? 0 : sign * root.direction * Theme.dp(64);
        slide.start();
        fade.start();
    }

    NumberAnimation {
        id: slide

        target: root
        property: "shift"
        to: 0
        duration: Theme.motionPlace
        easing.type: Easing.OutCubic
    }
    NumberAnimation {
        id: fade

        target: root
        property: "opacity"
        to: 1
        duration: Theme.motionFade
    }
}
