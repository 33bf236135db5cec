pragma ComponentBehavior: Bound

import QtQuick

/// What the driver wants: shown at once, until the truth follows or nobody has granted it for a while.
Timer {
    id: root

    required property var truth
    property var wish: root.truth
    /// The finger is still on it: the wish stands, whatever the truth does.
    property bool held: false
    readonly property var shown: root.held || root.running ? root.wish : root.truth

    interval: 2000
    onTruthChanged: root.stop()

    function want(value: var) {
        root.wish = value;
        root.restart();
    }
}
