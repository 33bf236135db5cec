pragma ComponentBehavior: Bound

import QtQuick
import Hmi.Bridge
import Hmi.Controls

/// Stands in for a page whose app hangs, has crashed, was stopped or cannot run: what happened, and one next step.
Item {
    id: root

    required property PageObject page
    readonly property string appName: Words.isolated(root.page.appName)
    readonly property bool hangs: root.page.state === "notResponding"
    readonly property bool barred: root.page.state === "quarantined"
    readonly property bool invalid: root.page.state === "invalid"
    readonly property string restartKey: "page-restart"
    readonly property string closeKey: "page-close"

    Hint {
        anchors.fill: parent
        tone: root.page.state === "stopped" ? "normal" : "caution"
        icon: root.hangs ? "timer-sand" : root.page.state === "stopped" ? "power" : "alert-circle-outline"
        text: {
            switch (root.page.state) {
            case "notResponding":
                return qsTr("%1 is not responding").arg(root.appName);
            case "crashed":
                return qsTr("%1 has stopped unexpectedly").arg(root.appName);
            case "quarantined":
                return qsTr("%1 rests until the next start of the car").arg(root.appName);
            case "invalid":
                return qsTr("%1 cannot run").arg(root.appName);
            default:
                return qsTr("%1 is closed").arg(root.appName);
            }
        }
        remedy: root.page.message
        actions: {
            const close = root.action(root.closeKey, qsTr("Close"), "close");
            const restart = root.action(root.restartKey, root.page.state === "stopped" ? qsTr("Open again") : qsTr("Restart"), "restart");
            return root.hangs || root.invalid ? [close] : root.barred ? [close, restart] : [restart];
        }
        onSelected: key => key === root.restartKey ? root.page.restart() : root.page.close()
    }

    function action(key: string, label: string, icon: string): var {
        return {
            key: key,
            label: label,
            icon: icon,
            tone: "normal",
            enabled: true
        };
    }
}
