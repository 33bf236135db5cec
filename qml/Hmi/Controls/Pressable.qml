pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// Base of everything that can be pressed: touch, mouse, Enter, accessibility; pressed at once, focus ring of 4 dp.
Item {
    id: root

    /// Stable name; also objectName, by which tests and the inspector find it.
    property string key: ""
    /// What it is called aloud.
    property string label: ""
    /// What a press is about: if it changes under the finger, nothing is pressed.
    property var subject: root.key
    property real cornerRadius: Theme.radius
    /// The control follows the finger itself, such as a slider.
    property bool ownTouch: false
    /// The focus ring lies inside: for rows that fill a list from edge to edge.
    property bool ringInside: false
    /// Colour laid over it while pressed.
    property color pressedColor: Theme.pressed
    /// Fades the content while it cannot be pressed.
    property bool dims: true
    /// False: takes the focus, but a press does nothing.
    property bool interactive: true
    readonly property bool pressed: root.interactive && area.same && (area.pressed || area.byKey)
    default property alias content: holder.data

    signal clicked

    objectName: root.key
    activeFocusOnTab: root.enabled
    implicitWidth: Theme.touchMinimum
    implicitHeight: Theme.touchMinimum
    Accessible.role: Accessible.Button
    Accessible.name: root.label
    Accessible.focusable: root.enabled
    Accessible.onPressAction: root.activate()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space || event.key === Qt.Key_Select) {
            event.accepted = true;
            // The first press only shows what the next one would press.
            if (Rotary.active && !event.isAutoRepeat) {
                area.byKey = true;
                area.same = true;
            }
            Rotary.active = true;
        }
    }
    Keys.onReleased: event => {
        if (area.byKey && !event.isAutoRepeat) {
            area.byKey = false;
            event.accepted = true;
            if (area.same)
                root.activate();
        }
    }
    onActiveFocusChanged: area.byKey = false
    onSubjectChanged: area.same = false
    onVisibleChanged: area.same = false

    function activate() {
        if (root.enabled && root.interactive)
            root.clicked();
    }

    // Below the content: a button on a card hears its own touch.
    MouseArea {
        id: area

        property bool byKey: false
        /// It is still what it was when it was pressed.
        property bool same: true

        anchors.fill: parent
        enabled: !root.ownTouch
        onPressed: area.same = true
        onClicked: if (area.same)
            root.activate()
    }
    Item {
        id: holder

        anchors.fill: parent
        opacity: root.enabled || !root.dims ? 1 : 0.5
    }
    Rectangle {
        anchors.fill: parent
        radius: root.cornerRadius
        color: root.pressedColor
        visible: root.pressed
    }
    FocusRing {
        control: root
        anchors.margins: root.ringInside ? Theme.focusRing : -Theme.focusRing - Theme.dp(3)
        radius: root.cornerRadius + (root.ringInside ? 0 : Theme.focusRing + Theme.dp(3))
    }
}
