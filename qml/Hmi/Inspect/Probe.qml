pragma ComponentBehavior: Bound

import QtQuick

/// What a person sees below an item, as JSON. Walked here, not in Python: an item that QML has deleted leaves PySide
/// a wrapper that the next item at its address gets, and whoever asks that one crashes.
QtObject {
    id: root

    required property Item top
    property string seen: "[]"

    function look() {
        const found = [];
        root.visit(root.top, Qt.rect(0, 0, root.top.width, root.top.height), found);
        root.seen = JSON.stringify(found);
    }

    /// From the back to the front, parents before their children; clipped as they are drawn.
    function visit(item: var, clip: rect, found: var) {
        if (!item.visible || item.opacity < 0.05)
            return;
        const place = item.mapToItem(null, 0, 0, item.width, item.height);
        const part = root.meet(place, clip);
        const text = item.text;
        const told = item.objectName !== "" || text !== undefined || item.label !== undefined;
        if (told && part.width >= 1 && part.height >= 1)
            found.push({
                name: item.Accessible.name,
                text: typeof text === "string" ? text : "",
                key: item.objectName,
                x: Math.round(part.x),
                y: Math.round(part.y),
                width: Math.round(part.width),
                height: Math.round(part.height),
                enabled: item.enabled,
                focused: item.activeFocus
            });
        const inside = item.clip ? part : clip;
        if (inside.width <= 0 || inside.height <= 0)
            return;
        const children = [];
        for (let i = 0; i < item.children.length; i++)
            children.push([item.children[i].z, i]);
        children.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
        for (const child of children)
            root.visit(item.children[child[1]], inside, found);
    }

    function meet(one: rect, other: rect): rect {
        const x = Math.max(one.x, other.x), y = Math.max(one.y, other.y);
        const right = Math.min(one.x + one.width, other.x + other.width);
        const bottom = Math.min(one.y + one.height, other.y + other.height);
        return Qt.rect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    }
}
