pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme
import "keys.mjs" as Keyboard

/// On-screen keyboard: it says what was pressed and knows nothing of the text.
Item {
    id: root

    /// "text", "url", "email", "password" or "number"
    property string kind: "text"
    property string layout: root.kind === "number" ? "numbers" : "letters"
    property bool shift: false
    /// Word on the key that ends the input.
    property string done: qsTr("Done")
    readonly property bool latin: root.kind !== "text"
    readonly property bool numeric: root.kind === "number"
    readonly property var lines: Keyboard.rows(root.layout, Qt.locale().name, root.latin, root.height >= 5 * Theme.touchMinimum + 4 * root.space)
    readonly property int most: root.lines.reduce((least, line) => Math.max(least, line.length), 0)
    readonly property real space: Theme.dp(8)
    readonly property real lineCount: root.lines.length + 1
    readonly property real keyHeight: Math.min(Theme.touch, (root.height - (root.lineCount - 1) * root.space) / root.lineCount)
    readonly property real keyWidth: (Math.min(root.width, root.numeric ? Theme.dp(560) : Theme.dp(1400)) - (root.most - 1) * root.space) / root.most

    signal typed(string text)
    signal erased
    signal finished

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        spacing: root.space

        Repeater {
            model: root.lines

            Row {
                id: line

                required property string modelData

                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: root.space

                Repeater {
                    model: line.modelData.length

                    Key {
                        required property int index
                        readonly property string plain: line.modelData[index]

                        width: root.keyWidth
                        text: root.shift ? plain.toUpperCase() : plain
                        onClicked: root.press(text)
                    }
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.space

            Key {
                width: root.keyWidth * 1.5
                visible: !root.numeric
                icon: root.shift ? "apple-keyboard-caps" : "apple-keyboard-shift"
                label: qsTr("Capital letters")
                marked: root.shift
                enabled: root.layout === "letters"
                onClicked: root.shift = !root.shift
            }
            Key {
                width: root.keyWidth * 1.5
                visible: !root.numeric
                text: root.layout === "letters" ? "?123" : "ABC"
                onClicked: root.layout = root.layout === "letters" ? "signs" : "letters"
            }
            Key {
                width: root.keyWidth
                visible: root.kind === "email" || root.kind === "url"
                text: root.kind === "email" ? "@" : "/"
                onClicked: root.press(text)
            }
            Key {
                width: root.keyWidth * (root.kind === "email" || root.kind === "url" ? 1.9 : 3)
                visible: !root.numeric
                icon: "keyboard-space"
                label: qsTr("Space")
                onClicked: root.press(" ")
            }
            Key {
                width: root.keyWidth
                visible: !root.numeric
                text: "."
                onClicked: root.press(text)
            }
            Key {
                width: root.keyWidth * 1.3
                icon: "backspace-outline"
                label: qsTr("Delete")
                repeats: true
                onClicked: root.erased()
            }
            Key {
                width: root.keyWidth * 1.7
                text: root.done
                main: true
                onClicked: root.finished()
            }
        }
    }

    function press(text: string) {
        root.shift = false;
        root.typed(text);
    }

    component Key: KeyCap {
        height: root.keyHeight
        key: "key-" + (label || text)
    }
}
