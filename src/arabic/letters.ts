/**
 * Interchangeable letters, by the letter that replaces them. The groups follow Lucene's
 * ArabicNormalizer (alef forms, alef maqsura, teh marbuta), plus letters from other keyboards and
 * loan words (Persian, Urdu and Maghrebi letters of the Unicode Arabic block). Hamza on waw or yeh is
 * removed; see `normalise` for hamza next to waw.
 */
const GROUPS: Readonly<Record<string, string>> = {
  ا: 'أإآٱٲٳٵ',
  ي: 'ىیېۍئےۓێ',
  و: 'ؤۆۇۈۋ',
  ه: 'ةھہۀۂەۃ',
  ك: 'کگڭڪػؼ',
  ب: 'پ',
  ج: 'چ',
  ف: 'ڤڢ',
  ق: 'ڨڧ',
  ز: 'ژ',
  ن: 'ں',
  '.': '٫',
  ',': '٬',
};

/** Arabic-Indic and extended Arabic-Indic zero. */
const ZEROS = [0x0660, 0x06f0] as const;

const FOLDED = new Map<string, string>([
  ...Object.entries(GROUPS).flatMap(([letter, forms]) =>
    [...forms].map((form): [string, string] => [form, letter]),
  ),
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [
      String.fromCodePoint(zero + digit),
      String(digit),
    ]),
  ),
]);

/**
 * @param letter - one character
 * @returns the character that replaces it; mostly the same
 */
export function foldLetter(letter: string): string {
  return FOLDED.get(letter) ?? letter;
}
