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
        active: root.typing
        focus: true
        sourceComponent: typingPage
    }
    Loader {
        anchors.fill: parent
        anchors.topMargin: back.height + Theme.gap
        active: root.item.kind === "choice"
        focus: active
        sourceComponent: choicePage
    }
    Loader {
        anchors.fill: parent
        anchors.topMargin: back.height + Theme.gap
        active: root.item.kind === "time"
        focus: active
        sourceComponent: timePage
    }

    Component {
        id: typingPage

        FocusScope {
            TextInputField {
                id: field

                anchors.top: parent.top
                anchors.topMargin: Theme.gapSmall
                anchors.left: parent.left
                anchors.leftMargin: title.width + Theme.dp(136)
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                focus: true
                key: "editor-" + root.item.key
                label: root.item.label
                placeholder: root.item.placeholder
                secret: root.item.kind === "password"
                Component.onCompleted: {
                    field.text = root.value;
                    field.forceActiveFocus();
                }
                onEdited: text => root.edited(text)
                onAccepted: root.finished()
            }
            KeyPanel {
                anchors.top: field.bottom
                anchors.topMargin: Theme.gapSmall
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.gapSmall
                kind: root.item.kind
                done: root.last ? qsTr("Done") : qsTr("Next")
                onTyped: text => field.insert(text)
                onErased: field.erase()
                onFinished: root.finished()
            }
        }
    }
    Component {
        id: choicePage

        ListView {
            id: choices

            clip: true
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            model: root.item.choices
            delegate: ListRow {
                required property var modelData

                width: choices.width
                key: "choice-" + modelData.value
                title: modelData.label
                trailing: "check"
                checked: modelData.value === root.value
                onClicked: {
                    root.edited(modelData.value);
                    root.closed();
                }
            }
        }
    }
    Component {
        id: timePage

        FocusScope {
            focus: true

            TimeSpinner {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -Theme.dp(48)
                value: root.value || "07:00"
                onChosen: value => root.edited(value)
            }
            HmiButton {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.gap
                key: "editor-done"
                text: qsTr("Done")
                emphasis: "main"
                onClicked: root.finished()
            }
        }
    }
}
