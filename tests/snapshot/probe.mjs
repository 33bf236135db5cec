// What a person sees, as data: every visible item with its place, and what texts say. Walked here, not in Python:
// PySide keeps wrappers of items that QML has deleted and crashes on them.

/** All visible items below root: place in root's pixels, clipped part, text, whether it can be pressed or focused. */
export function items(root) {
    const found = [];
    visit(root, root, { x: 0, y: 0, right: root.width, bottom: root.height }, 1, found, "", true);
    return found;
}

function visit(item, root, clip, opacity, found, owner, live) {
    if (!item.visible || item.opacity === 0)
        return;
    const place = item.mapToItem(root, 0, 0, item.width, item.height);
    const faded = opacity * item.opacity;
    const name = item.objectName !== "" ? item.objectName : owner;
    const enabled = live && item.enabled;
    found.push(describe(item, place, clip, faded, name, enabled));
    const inner = item.clip ? meet(clip, place) : clip;
    for (const child of item.children)
        visit(child, root, inner, faded, found, name, enabled);
}

function describe(item, place, clip, opacity, owner, enabled) {
    const isText = item.truncated !== undefined && item.text !== undefined && item.contentWidth !== undefined;
    const shown = meet(clip, place);
    return {
        type: String(item).split("(")[0].split("_QML")[0],
        name: item.objectName,
        owner: owner,
        x: place.x, y: place.y, width: place.width, height: place.height,
        shownWidth: Math.max(0, shown.right - shown.x), shownHeight: Math.max(0, shown.bottom - shown.y),
        clipX: clip.x, clipY: clip.y, clipRight: clip.right, clipBottom: clip.bottom,
        opacity: opacity,
        enabled: enabled,
        pressable: item.interactive === true && item.cornerRadius !== undefined,
        focusable: item.activeFocusOnTab === true,
        focused: item.activeFocus === true,
        label: item.label !== undefined ? item.label : "",
        inkX: isText ? place.x + shift(item) : place.x,
        inkY: isText ? place.y + Math.max(0, (item.height - item.contentHeight) / 2) : place.y,
        text: isText ? item.text : "",
        icon: isText && item.mirrors !== undefined,
        elided: isText && item.truncated,
        lines: isText ? item.lineCount : 0,
        mostLines: isText && item.lines !== undefined ? item.lines : 1,
        contentWidth: isText ? item.contentWidth : 0, contentHeight: isText ? item.contentHeight : 0,
        pixelSize: isText ? item.font.pixelSize : 0,
        color: isText ? String(item.color) : ""
    };
}

/** How far the ink of a text begins from its left edge. */
function shift(item) {
    const left = Math.max(0, item.width - item.contentWidth);
    if (item.effectiveHorizontalAlignment === 2)
        return left;
    return item.effectiveHorizontalAlignment === 4 ? left / 2 : 0;
}

function meet(one, two) {
    const right = two.right !== undefined ? two.right : two.x + two.width;
    const bottom = two.bottom !== undefined ? two.bottom : two.y + two.height;
    return {
        x: Math.max(one.x, two.x), y: Math.max(one.y, two.y),
        right: Math.min(one.right, right), bottom: Math.min(one.bottom, bottom)
    };
}
