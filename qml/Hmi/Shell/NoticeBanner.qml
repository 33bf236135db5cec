pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The one heads-up notice, top centre; made when there is one.
Item {
    id: root

    required property NoticesObject notices

    height: face.height

    NumberAnimation {
        running: true
        target: drop
        property: "y"
        from: -Theme.dp(48)
        to: 0
        duration: Theme.motionPlace
        easing.type: Easing.OutCubic
    }
    NoticeFace {
        id: face

        width: parent.width
        notice: root.notices.shown
        raised: true
        onOpened: root.notices.open(root.notices.shown.number)
        onDismissed: root.notices.putAside()
        onActed: key => root.notices.invoke(root.notices.shown.number, key)
        transform: Translate {
            id: drop
        }
    }
}
