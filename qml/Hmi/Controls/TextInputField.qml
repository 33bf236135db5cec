pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// One line of text to be edited, by a keyboard on the screen or on the desk.
FocusScope {
    id: root

    property alias text: input.text
    property string placeholder: ""
    property string label: ""
    property string key: ""
    property bool secret: false
    property bool shown: false

    signal accepted
    signal edited(string text)

    objectName: root.key
    implicitHeight: Theme.touchMinimum
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.passwordEdit: root.secret

    function insert(text: string) {
        input.insert(input.cursorPosition, text);
        root.edited(input.text);
    }

    function erase() {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        root.edited(input.text);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: Theme.surface1
        border.width: Theme.stroke
        border.color: Theme.accent
    }
    TextInput {
        id: input

        anchors.left: parent.left
        anchors.right: eye.visible ? eye.left : parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        clip: true
        activeFocusOnTab: true
        color: Theme.textPrimary
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        font.family: Theme.family
        font.pixelSize: Theme.fontPrimary
        font.weight: Font.Medium
        echoMode: root.secret && !root.shown ? TextInput.Password : TextInput.Normal
        horizontalAlignment: TextInput.AlignLeft
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        maximumLength: 1024
        Accessible.ignored: true
        onTextEdited: root.edited(input.text)
        onAccepted: root.accepted()
        // Held, it would end this field and the one after it.
        Keys.onReturnPressed: event => event.accepted = event.isAutoRepeat
        Keys.onEnterPressed: event => event.accepted = event.isAutoRepeat
        cursorDelegate: Rectangle {
            width: Theme.dp(3)
            color: Theme.accent
            visible: input.cursorVisible
        }
    }
    HmiText {
        anchors.fill: input
        text: root.placeholder
        color: Theme.textDisabled
        font.weight: Font.Normal
        visible: input.text === ""
        Accessible.ignored: true
    }
    IconButton {
        id: eye

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        key: root.key + "-show"
        visible: root.secret
        name: root.shown ? "eye-off-outline" : "eye-outline"
        label: root.shown ? qsTr("Hide") : qsTr("Show")
        color: Theme.textSecondary
        onClicked: root.shown = !root.shown
    }
}
