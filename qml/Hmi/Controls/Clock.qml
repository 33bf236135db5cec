pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// The present minute. Ticks at full minutes; `frozen` stops it for pictures.
QtObject {
    id: root

    property date now: new Date()
    property bool frozen: false
    readonly property Timer ticker: Timer {
        interval: 60000 - (root.now.getSeconds() * 1000 + root.now.getMilliseconds()) + 5
        running: !root.frozen
        repeat: true
        onTriggered: root.now = new Date()
    }
}
