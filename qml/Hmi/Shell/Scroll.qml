pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// A page that may be higher than its place: by finger, and by keys, for what has the focus comes into view.
/// It says when there is more.
Flickable {
    id: root

    default property alias content: guide.data

    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentHeight > root.height
    clip: root.interactive

    FocusGuide {
        id: guide

        width: root.width
        height: root.contentHeight
        upright: true
        focus: true
    }
    Follow {
        flick: root
    }
    ScrollMark {
        parent: root.parent
        view: root
        beyond: Theme.dp(17)
    }
}
