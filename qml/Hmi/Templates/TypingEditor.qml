pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One line of text over the keys that write it.
FocusScope {
    id: root

    /// Map of the Field.
    required property var item
    required property string value
    /// Whether no field comes after it.
    required property bool last
    /// Where the line begins: the label of the field stands before it.
    required property real start

    signal edited(string value)
    signal finished

    focus: true

    TextInputField {
        id: field

        anchors.top: parent.top
        anchors.topMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.leftMargin: root.start
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
