pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Theme

/// The last third of a wide canvas: one card that stays, such as the next meeting or the charge.
Item {
    id: root

    required property ShellObject shell
    /// The page lies to the right of it: what side that is does not turn with the language.
    required property bool atLeft
    readonly property bool pageFirst: root.atLeft === root.LayoutMirroring.enabled
    readonly property var card: root.shell.home.companion

    HomeCard {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.leftMargin: root.pageFirst ? 0 : Theme.gap
        anchors.rightMargin: root.pageFirst ? Theme.gap : 0
        appId: root.card.appId ?? ""
        appName: root.card.appName ?? ""
        title: root.card.title ?? ""
        icon: root.card.icon ?? ""
        value: root.card.value ?? ""
        unit: root.card.unit ?? ""
        line: root.card.line ?? ""
        reason: root.card.reason ?? ""
        progress: root.card.progress ?? -1
        tone: root.card.tone ?? "normal"
        actionKey: root.card.actionKey ?? ""
        actionLabel: root.card.actionLabel ?? ""
        appState: root.card.state ?? "ready"
        onOpened: root.shell.openApp(root.card.appId)
        onActed: key => root.shell.pressCard(root.card.appId, key)
        onRestarted: root.shell.restartApp(root.card.appId)
    }
}
