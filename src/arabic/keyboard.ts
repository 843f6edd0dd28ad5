/** The keys of the Arabic (101) layout, each after its character in the US layout. */
const KEYS = `qض wص eث rق tف yغ uع iه oخ pح [ج ]د aش sس dي fب gل hا jت kن lم ;ك 'ط zئ xء cؤ vر bلا nى mة
  ,و .ز /ظ \`ذ`;

const PAIRS = KEYS.split(/\s+/u).map((pair) => [pair.slice(0, 1), pair.slice(1)] as const);
const ARABIC = new Map(PAIRS);
const LATIN = new Map(PAIRS.map(([latin, arabic]) => [arabic, latin]));
/** Also the two letters that one key types. */
const LAM_ALEF = /لا|./gsu;

/**
 * @param text - Arabic typed with the keyboard set to Latin
 * @returns the Arabic text: `hgsthvm` → `السفارة`
 */
export function asTypedInArabic(text: string): string {
  return Array.from(text.toLowerCase(), (key) => ARABIC.get(key) ?? key).join('');
}

/**
 * @param text - Latin letters typed with the keyboard set to Arabic
 * @returns the Latin text: `سهقفث` → `sirte`
 */
export function asTypedInLatin(text: string): string {
  return text.replace(LAM_ALEF, (letters) => LATIN.get(letters) ?? letters);
}
