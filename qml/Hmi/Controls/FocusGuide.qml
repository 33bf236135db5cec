pragma ComponentBehavior: Bound

import QtQuick

/// Arrow keys move the focus to the nearest control that way. Put it round a page, or round the whole screen:
/// what one guide does not find goes on to the guide around it.
FocusScope {
    id: root

    /// Leads up and down only, as a column does that is longer than the screen: what is not in sight yet comes before what
    /// lies around. Sideways the guide around it leads.
    property bool upright: false

    Keys.onPressed: event => {
        const directions = {
            [Qt.Key_Left]: Qt.point(-1, 0),
            [Qt.Key_Right]: Qt.point(1, 0),
            [Qt.Key_Up]: Qt.point(0, -1),
            [Qt.Key_Down]: Qt.point(0, 1)
        };
        const way = directions[event.key];
        if (way === undefined || (root.upright && way.x !== 0))
            return;
        Rotary.active = true;
        event.accepted = root.go(way.x, way.y);
    }

    /// Moves the focus; false when nothing lies that way.
    function go(dx: int, dy: int): bool {
        const found = root.reachable();
        const from = found.find(item => item.activeFocus);
        const target = from === undefined ? found[0] : root.nearest(from, found, dx, dy);
        if (target === undefined || target === null)
            return false;
        Rotary.turned();
        target.forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    /// Everything below this item that takes the focus and can be seen, in the order of the eye.
    function reachable(): list<Item> {
        const found = [];
        const visit = item => {
            if (!item.visible || !item.enabled || item.opacity === 0)
                return;
            if (item.activeFocusOnTab)
                found.push(item);
            for (const child of item.children)
                visit(child);
        };
        visit(root);
        return found;
    }

    function nearest(from: Item, items: list<Item>, dx: int, dy: int): Item {
        const here = from.mapToItem(root, 0, 0, from.width, from.height);
        let best = null;
        let least = Infinity;
        for (const item of items) {
            if (item === from)
                continue;
            const there = item.mapToItem(root, 0, 0, item.width, item.height);
            const cost = root.cost(here, there, dx, dy);
            if (cost < least) {
                least = cost;
                best = item;
            }
        }
        return best;
    }

    function cost(here: rect, there: rect, dx: int, dy: int): real {
        const along = dx !== 0 ? dx * (there.x + there.width / 2 - here.x - here.width / 2) : dy * (there.y + there.height / 2 - here.y - here.height / 2);
        if (along <= 1)
            return Infinity;
        const around = there.x <= here.x && there.y <= here.y && there.right >= here.right && there.bottom >= here.bottom;
        // The card that a button stands on begins at its edge: its other buttons come before.
        const gap = around ? root.toEdge(here, there, dx, dy) : dx > 0 ? there.x - here.right : dx < 0 ? here.x - there.right : dy > 0 ? there.y - here.bottom : here.y - there.bottom;
        const aside = dx !== 0 ? Math.max(0, there.y - here.bottom, here.y - there.bottom) : Math.max(0, there.x - here.right, here.x - there.right);
        // What begins beside me hardly lies that way, unless it lies on me: only where nothing else does.
        const beside = gap < -1 && aside > 0 ? 1e5 : 0;
        const drift = dx !== 0 ? Math.abs(there.y + there.height / 2 - here.y - here.height / 2) : Math.min(Math.abs(there.x - here.x), Math.abs(there.right - here.right));
        return Math.max(0, gap) + 3 * aside + 0.2 * drift + beside;
    }

    function toEdge(here: rect, there: rect, dx: int, dy: int): real {
        return dx > 0 ? there.right - here.right : dx < 0 ? here.x - there.x : dy > 0 ? there.bottom - here.bottom : here.y - there.y;
    }

    // On top: what lies below takes the touch for itself, and nothing behind it hears of it.
    Item {
        anchors.fill: parent
        z: 1000

        PointHandler {
            onActiveChanged: if (active)
                Rotary.active = false
        }
    }
}
