pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Controls
import Hmi.Theme

/// One input of a form: its label above what it holds, and what is wrong with it.
Pressable {
    id: root

    required property string itemKey
    required property var item
    required property int index
    required property string shownValue
    readonly property bool isToggle: root.item.kind === "toggle"
    readonly property string words: root.isToggle ? "" : root.written()
    readonly property string below: root.item.error || root.item.hint

    signal opened
    signal toggled(bool checked)

    key: root.itemKey
    label: Words.inLine([root.item.label, root.item.kind === "password" ? "" : root.words, root.item.error])
    cornerRadius: Theme.radiusSmall
    ringInside: true
    implicitHeight: Math.max(Theme.touch, texts.implicitHeight + Theme.dp(20))
    Accessible.role: root.isToggle ? Accessible.CheckBox : Accessible.EditableText
    Accessible.checked: ending.shown
    onClicked: root.isToggle ? ending.turn() : root.opened()

    function written(): string {
        if (root.item.kind === "password")
            return "•".repeat(Math.min(12, root.shownValue.length));
        const choice = root.item.choices.find(one => one.value === root.shownValue);
        return choice ? choice.label : root.shownValue;
    }

    Column {
        id: texts

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: ending.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        HmiText {
            width: parent.width
            role: root.isToggle ? "primary" : "secondary"
            text: root.item.required && root.words === "" ? qsTr("%1, needed").arg(Words.isolated(root.item.label)) : root.item.label
            Accessible.ignored: true
        }
        HmiText {
            width: parent.width
            text: root.words || root.item.placeholder || qsTr("Touch to enter")
            visible: !root.isToggle
            color: root.words ? Theme.textPrimary : Theme.textDisabled
            font.weight: root.words ? Font.Medium : Font.Normal
            Accessible.ignored: true
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.gapSmall
            visible: root.below !== ""

            HmiIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.item.error ? "alert" : ""
                size: Theme.dp(24)
                color: Theme.danger
            }
            HmiText {
                width: texts.width - (root.item.error ? Theme.dp(40) : 0)
                role: "secondary"
                text: root.below
                color: root.item.error ? Theme.textPrimary : Theme.textSecondary
                Accessible.ignored: true
            }
        }
    }
    RowEnding {
        id: ending

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        width: implicitWidth
        height: parent.height
        sign: root.item.kind === "choice" || root.item.kind === "time" ? "chevron-right" : "pencil-outline"
        mirrors: true
        switches: root.isToggle
        checked: root.shownValue === "true"
        onToggled: checked => root.toggled(checked)
    }
    Rectangle {
        anchors.left: texts.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(1, Theme.stroke / 2)
        color: Theme.hairline
    }
}
