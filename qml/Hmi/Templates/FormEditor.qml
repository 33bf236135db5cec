pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One field with the whole page to itself: a line over a keyboard, choices, or a time.
FocusScope {
    id: root

    /// Map of the Field.
    required property var item
    required property string value
    /// Whether no field comes after it.
    required property bool last
    readonly property bool typing: root.item.kind !== "choice" && root.item.kind !== "time"

    signal edited(string value)
    signal finished
    signal closed

    focus: true
    Keys.onEscapePressed: root.closed()
    Keys.onBackPressed: root.closed()

    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall
        anchors.top: parent.top
        anchors.topMargin: Theme.gapSmall
        key: "editor-back"
        label: qsTr("Back to the form")
        name: "arrow-left"
        mirrors: true
        onClicked: root.closed()
    }
    HmiText {
        id: title

        anchors.left: back.right
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: back.verticalCenter
        width: root.typing ? Math.min(implicitWidth, root.width * 0.3) : root.width - Theme.dp(140)
        text: root.item.label
        color: root.typing ? Theme.textSecondary : Theme.textPrimary
        role: root.typing ? "primary" : "title"
    }
    Loader {
        anchors.fill: parent
        // A line and its keys begin beside the label, everything else below it.
        anchors.topMargin: root.typing ? 0 : back.height + Theme.gap
        focus: true
        sourceComponent: root.typing ? typing : root.item.kind === "choice" ? choice : time
    }

    Component {
        id: typing

        TypingEditor {
            item: root.item
            value: root.value
            last: root.last
            start: title.width + Theme.dp(136)
            onEdited: value => root.edited(value)
            onFinished: root.finished()
        }
    }
    Component {
        id: choice

        ChoiceEditor {
            item: root.item
            value: root.value
            onChosen: value => {
                root.edited(value);
                root.closed();
            }
        }
    }
    Component {
        id: time

        TimeEditor {
            value: root.value
            onEdited: value => root.edited(value)
            onFinished: root.finished()
        }
    }
}
