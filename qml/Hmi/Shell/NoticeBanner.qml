pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The one heads-up notice, top centre. A finger on its way to the page when a notice comes, or to a notice that goes
/// or gives way to another, touches nothing: for a moment this place is deaf.
Item {
    id: root

    required property NoticesObject notices
    /// There is one, and it may be seen.
    required property bool present
    readonly property int number: root.present ? root.notices.shown.number ?? 0 : 0
    readonly property bool deaf: pause.running
    /// So many milliseconds.
    property int moment: 400
    /// The driver has waved it away or answered: what comes next under the finger is meant.
    property bool answered: false

    height: face.height

    function change() {
        if (!root.answered)
            pause.restart();
        root.answered = false;
        if (root.number !== 0)
            enter.restart();
    }

    /// The touch or the knob is for the notice that is there, and not for the one before.
    function meant(): bool {
        root.answered = !root.deaf;
        return root.answered;
    }

    function take() {
        if (root.notices.shown.number !== undefined)
            face.notice = root.notices.shown;
    }

    Component.onCompleted: {
        root.take();
        root.change();
    }
    onNumberChanged: root.change()

    Connections {
        target: root.notices

        function onShownChanged() {
            root.take();
        }
    }
    Timer {
        id: pause

        interval: root.moment
    }
    NumberAnimation {
        id: enter

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
        visible: root.present
        notice: ({})
        raised: true
        onOpened: if (root.meant())
            root.notices.open(root.number)
        onDismissed: if (root.meant())
            root.notices.putAside()
        onActed: key => {
            if (root.meant())
                root.notices.invoke(root.number, key);
        }
        transform: Translate {
            id: drop
        }
    }
    Item {
        anchors.fill: parent
        objectName: "notice-pause"
        visible: root.deaf

        MouseArea {
            anchors.fill: parent
        }
    }
}
