/**
 * Letters that readers take for one another, and the one that stands for each. The groups follow
 * Lucene's ArabicNormalizer (alef forms, alef maqsura, teh marbuta), with the letters added that
 * other keyboards and loan words bring (Persian, Urdu and Maghrebi letters of the Unicode Arabic
 * block). Hamza on waw or yeh leaves its seat; see `normalise` for hamza beside waw.
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
 * @returns the character that stands for it, itself in most cases
 */
export function foldLetter(letter: string): string {
  return FOLDED.get(letter) ?? letter;
}
