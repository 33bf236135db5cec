pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// Whether keys or a rotary knob were used last: only then is the focus ring shown.
QtObject {
    property bool active: false

    /// The driver moves the focus.
    signal turned
}
