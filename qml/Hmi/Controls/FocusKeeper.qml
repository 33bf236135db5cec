pragma ComponentBehavior: Bound

import QtQuick

/// Keeps the focus of keys and knob on a control that can be seen and used. Where the one that had it goes, hides or is
/// switched off, the nearest takes it; on a screen that returns, the one that had it there.
Item {
    id: root

    /// What it looks after: nothing is done while the focus is elsewhere.
    required property FocusGuide guide
    /// Where a control is looked for before all others.
    required property Item content
    /// Name of what is on the screen.
    required property string screen
    /// False while the screen is on its way in, or another keeper looks after it.
    required property bool still
    /// Has remember(name, value) and remembered(name) for the screen; null where nothing is remembered.
    property var memory: null
    /// Some of the screen is kept back: what has the focus now is not where the driver put it.
    property bool reduced: false
    readonly property Item focused: Window.activeFocusItem
    /// What has the focus is a control that can be seen and used.
    readonly property bool sound: root.serves(root.focused)
    readonly property bool lost: Rotary.active && root.still && root.guide.activeFocus && (root.due || !root.sound)
    /// A screen has come, or rows go or come back: the focus is on its way to where it was there, unless the driver turns.
    property bool due: false
    /// Frames since the focus was lost. What is remembered may take a few to stand; what is not there at last does not come.
    property int frames: 0
    readonly property int patience: 6
    readonly property int most: 30
    /// Where the focus was last.
    property rect last: Qt.rect(0, 0, 0, 0)
    /// That was on another screen.
    property bool fresh: true

    // A binding may be behind.
    onFocusedChanged: if (root.serves(root.focused) && root.inside(root.focused, root.guide))
        root.note()
    onLostChanged: root.frames = 0
    onMemoryChanged: root.frames = 0
    onScreenChanged: {
        root.frames = 0;
        root.fresh = true;
    }
    onReducedChanged: root.letGo()
    onStillChanged: if (root.memory && root.still && !(root.sound && root.inside(root.focused, root.content)))
        root.due = true

    Connections {
        target: Rotary

        function onTurned() {
            root.due = false;
        }
    }
    FrameAnimation {
        running: root.lost && root.frames < root.most
        onTriggered: {
            root.frames++;
            // In the first one the rows that are left have not moved up yet.
            if (root.frames > 1)
                root.find();
        }
    }

    function serves(item: Item): bool {
        return item !== null && item.activeFocusOnTab && item.visible && item.enabled;
    }

    function inside(item: Item, whole: Item): bool {
        for (let parent = item; parent; parent = parent.parent)
            if (parent === whole)
                return true;
        return false;
    }

    function note() {
        root.last = root.focused.mapToItem(root.guide, 0, 0, root.focused.width, root.focused.height);
        root.fresh = false;
        if (root.memory && !root.reduced && !root.due && root.focused.objectName)
            root.memory.remember("focus", root.focused.objectName);
    }

    /// Whichever row has the focus leaves it first, or it would wander through those that go.
    function letGo() {
        if (root.sound && !root.inside(root.focused, root.content))
            return;
        root.due = true;
        root.frames = 0;
        if (root.sound)
            root.focused.focus = false;
    }

    function find() {
        const wanted = root.memory ? root.memory.remembered("focus") : null;
        const found = root.guide.reachable();
        const known = wanted ? found.find(item => item.objectName === wanted) : undefined;
        if (!known && wanted && root.due && root.frames < root.patience)
            return;
        // What is left round the one that went comes before the rest of the screen.
        const around = root.focused === root.guide ? root.content : root.focused;
        const target = known ?? root.among(found, around) ?? root.among(found, root.content) ?? root.nearest(found);
        if (!target)
            return;
        // Where it lands is not where the driver put it.
        root.due = true;
        target.forceActiveFocus(Qt.OtherFocusReason);
        root.due = false;
    }

    /// Of what lies in there: the first on a new screen, else the nearest.
    function among(items: list<Item>, place: Item): Item {
        const there = items.filter(item => root.inside(item, place));
        return root.fresh && place !== root.guide ? there[0] ?? null : root.nearest(there);
    }

    /// To where the focus was.
    function nearest(items: list<Item>): Item {
        let best = null;
        let least = Infinity;
        for (const item of items) {
            const there = item.mapToItem(root.guide, 0, 0, item.width, item.height);
            const aside = Math.max(0, there.x - root.last.right, root.last.x - there.right);
            const above = Math.max(0, there.y - root.last.bottom, root.last.y - there.bottom);
            const drift = Math.abs(there.y - root.last.y) + Math.abs(there.x - root.last.x);
            const cost = aside + above + 0.01 * drift;
            if (cost < least) {
                least = cost;
                best = item;
            }
        }
        return best;
    }
}
