pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// The window: frame, then notices, then the rear view above everything.
Window {
    id: root

    required property ShellObject shell

    color: Theme.background
    title: "hmi"

    /// Below the rear view nothing moves: the very page is there afterwards. A key that is held is pressed once.
    function back(event: var) {
        if (!root.shell.rearView.active && !event.isAutoRepeat)
            root.shell.back();
    }

    FocusGuide {
        id: guide

        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: root.shell.rightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onEscapePressed: event => root.back(event)
        Keys.onBackPressed: event => root.back(event)
        Keys.onReleased: event => {
            if (!root.shell.rearView.active && (event.key === Qt.Key_Home || event.key === Qt.Key_HomePage))
                root.shell.goHome();
        }

        Frame {
            id: frame

            anchors.fill: parent
            shell: root.shell
        }
        Loader {
            id: banner

            readonly property bool wanted: root.shell.notices.shown.number !== undefined && !root.shell.rearView.active && root.shell.place !== "notices"

            x: frame.page.x + (frame.page.width - width) / 2
            y: frame.page.y + Theme.gapSmall
            width: Math.min(frame.page.width - 2 * Theme.gap, Theme.dp(1120))
            active: false
            // From the first notice on it stays: it guards the place that a notice has left.
            onWantedChanged: banner.active = true
            sourceComponent: NoticeBanner {
                notices: root.shell.notices
                present: banner.wanted
            }
        }
        FocusKeeper {
            guide: guide
            content: guide
            screen: root.shell.place
            still: !root.shell.rearView.active && !frame.page.keepsFocus
        }
    }
    Loader {
        x: frame.page.x
        y: frame.page.y
        width: frame.page.width
        height: frame.page.height
        active: root.shell.rearView.active
        sourceComponent: RearView {
            rearView: root.shell.rearView
            LayoutMirroring.enabled: root.shell.rightToLeft
            LayoutMirroring.childrenInherit: true
        }
    }
}
