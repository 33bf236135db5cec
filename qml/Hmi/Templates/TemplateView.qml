pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge

/// Draws whatever template it is given; each kind is one file, loaded when it is first shown.
FocusScope {
    id: root

    required property TemplateObject template
    property TemplateObject drawn: null
    property string kind: ""
    readonly property Item view: loader.item as Item
    /// True while the template asks for the page's head as well, such as for a keyboard.
    readonly property bool whole: (loader.item as FormTemplate)?.whole ?? false

    onTemplateChanged: root.load()
    Component.onCompleted: root.load()

    Connections {
        target: root.template

        function onKindChanged() {
            root.load();
        }
    }

    function load() {
        const wanted = root.template ? root.template.kind : "";
        if (root.drawn === root.template && root.kind === wanted)
            return;
        root.drawn = root.template;
        root.kind = wanted;
        // Switched off first: that stops the bindings of the page that goes, whose template may be gone before it is.
        loader.active = false;
        const known = ["list", "grid", "detail", "message", "gauge", "chart", "agenda", "form", "progress", "tabs", "empty", "error"];
        if (known.includes(root.kind)) {
            const file = root.kind[0].toUpperCase() + root.kind.slice(1) + "Template.qml";
            loader.setSource(Qt.resolvedUrl(file), {
                template: root.template
            });
            loader.active = true;
        } else {
            loader.source = "";
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }
    ScrollKeeper {
        view: root.view?.children.find(child => child instanceof Flickable) ?? null
        template: root.drawn
    }
}
