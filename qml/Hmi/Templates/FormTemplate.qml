pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls
import Hmi.Theme

/// Inputs, one line each; a touched one is edited on a page of its own. Drawn only while parked.
FocusScope {
    id: root

    required property TemplateObject template
    readonly property var fields: root.template.fields
    /// What the driver entered, by key; what is not in it is as the app said.
    property var edits: ({})
    /// True while one field has the whole page.
    readonly property bool whole: editor.active

    function shown(key: string, value: string): string {
        return root.edits[key] ?? value;
    }

    function edit(key: string, value: string) {
        const next = Object.assign({}, root.edits);
        next[key] = value;
        root.edits = next;
        root.template.send(key, "change", value);
    }

    function submit() {
        const values = {};
        const model = root.template.items;
        for (let row = 0; row < model.count; row++) {
            const item = model.data(model.index(row, 0), Qt.UserRole + 3);
            values[item.key] = root.shown(item.key, item.value);
        }
        root.template.send("submit", "submit", values);
    }

    /// Opens the field of that row; the one after the last one is the end.
    function open(row: int) {
        const model = root.template.items;
        const item = row < model.count ? model.data(model.index(row, 0), Qt.UserRole + 3) : null;
        editor.active = false;
        root.template.remember("editing", item !== null && item.kind !== "toggle" ? item.key : "");
        if (item !== null && item.kind !== "toggle") {
            editor.item_ = item;
            editor.row = row;
            editor.active = true;
        } else {
            list.forceActiveFocus();
        }
    }

    /// The field that was being filled when the car moved off.
    function resume() {
        if (!root.template)
            return;
        const model = root.template.items;
        const key = root.template.remembered("editing");
        for (let row = 0; key && row < model.count; row++)
            if (model.data(model.index(row, 0), Qt.UserRole + 1) === key)
                root.open(row);
    }

    Component.onCompleted: Qt.callLater(root.resume)

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: foot.height + Theme.gap + Theme.gapSmall
        visible: !editor.active
        enabled: !root.fields.busy
        clip: true
        model: root.template.items
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        header: FormHead {
            width: list.width
            intro: root.fields.intro
            error: root.fields.error
            onImplicitHeightChanged: Qt.callLater(list.positionViewAtBeginning)
        }
        delegate: FormRow {
            width: list.width
            shownValue: root.shown(itemKey, item.value)
            onOpened: root.open(index)
            onToggled: checked => root.edit(itemKey, checked ? "true" : "false")
            onActiveFocusChanged: if (activeFocus)
                list.positionViewAtIndex(index, ListView.Contain)
        }
    }
    ScrollMark {
        view: list
    }
    Foot {
        id: foot

        // Below the last field, where the eye is; a long form scrolls above it.
        anchors.bottom: undefined
        y: Math.min(list.contentHeight, list.height) + Theme.gapSmall
        visible: !editor.active
        busy: root.fields.busy
        actions: [
            {
                key: "submit",
                label: root.fields.busy ? qsTr("Working") : root.fields.submit_label,
                icon: "",
                tone: "normal",
                enabled: true
            }
        ].concat(root.fields.actions)
        onSelected: key => key === "submit" ? root.submit() : root.template.send(key, "select", null)
    }
    Loader {
        id: editor

        property var item_: null
        property int row: 0

        anchors.fill: parent
        active: false
        focus: active
        sourceComponent: FormEditor {
            item: editor.item_
            value: root.shown(editor.item_.key, editor.item_.value)
            last: editor.row >= root.template.items.count - 1
            onEdited: value => root.edit(editor.item_.key, value)
            onFinished: root.open(editor.row + 1)
            onClosed: root.open(root.template.items.count)
        }
    }
}
