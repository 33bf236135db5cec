pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Templates
import Hmi.Theme

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

    AppPage {
        id: appPage

        anchors.fill: parent
        focus: true
        page: root.page
        driving: root.driving
    }
}
