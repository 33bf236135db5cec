// Keys of the on-screen keyboard: rows of characters; one locale's letters, digits and signs, and a pad of numbers.

const SIGNS = ["1234567890", "@#€%&*-+()", "!?\"':;/_=", ".,~|<>[]"];
const NUMBERS = ["123", "456", "789", "-0."];
const LETTERS = {
    de: ["qwertzuiopü", "asdfghjklöä", "yxcvbnmß"],
    ar: ["ضصثقفغعهخحج", "شسيبلاتنمكط", "ئءؤرىةوزظدذ"],
    fr: ["azertyuiop", "qsdfghjklm", "wxcvbnéèà"],
    en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
};

/** Rows of the layout "letters", "signs" or "numbers" in a locale such as de_DE; what is typed with a Latin keyboard stays
 *  Latin; with digits above the letters when there is room for them. */
export function rows(layout, locale, latin, digits) {
    if (layout === "numbers")
        return NUMBERS;
    if (layout === "signs")
        return SIGNS;
    const language = locale.slice(0, 2);
    const letters = latin && language === "ar" ? LETTERS.en : LETTERS[language] ?? LETTERS.en;
    return digits ? [SIGNS[0], ...letters] : letters;
}
