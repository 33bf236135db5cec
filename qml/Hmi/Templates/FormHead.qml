pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Theme

/// What a form is for; or, once it was refused, why. One of them: the field to mend must stay in sight.
Column {
    id: root

    required property string intro
    required property string error

    bottomPadding: root.intro || root.error ? Theme.gapTiny : 0

    PageNote {
        width: root.width
        text: root.error
        tone: "danger"
    }
    PageNote {
        width: root.width
        text: root.error ? "" : root.intro
    }
}
