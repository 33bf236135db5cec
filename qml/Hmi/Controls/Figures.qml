pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// Numbers in the digits and with the signs of the language, as the apps write them too (hmi.sdk.format).
QtObject {
    id: root

    /// Asked anew with every text: one that is there anyway tells of a new language; QML has no other way.
    readonly property var locale: root.present(qsTranslate("AgendaNext", "Now"))
    /// Languages that set a space before the per cent sign.
    readonly property var spaced: ["cs", "da", "de", "es", "fi", "fr", "hr", "hu", "lt", "lv", "nb", "nn", "no", "ro", "ru", "sk", "sl", "sv", "uk"]

    function present(_language: string): var {
        return Qt.locale();
    }

    function number(value: real, decimals: int): string {
        return Number(value).toLocaleString(root.locale, "f", decimals);
    }

    function percent(value: real): string {
        return root.withUnit(root.number(value, 0), "%");
    }

    /// The per cent sign of the language; every other unit as the app writes it.
    function unit(unit: string): string {
        return unit === "%" ? root.locale.percent : Words.isolated(unit);
    }

    /// `80%`, `80 %` or `٨٠٪`; `5.6 kW` everywhere. Never broken over two lines.
    function withUnit(number: string, unit: string): string {
        if (unit === "")
            return number;
        const close = unit === "%" && root.spaced.indexOf(root.locale.name.split("_")[0]) < 0;
        return number + (close ? "" : "\u00a0") + root.unit(unit);
    }
}
