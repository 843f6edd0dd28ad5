/** The keys of the Arabic (101) layout, each behind the Latin letter or sign of the US layout. */
const KEYS = `qض wص eث rق tف yغ uع iه oخ pح [ج ]د aش sس dي fب gل hا jت kن lم ;ك 'ط zئ xء cؤ vر bلا nى mة
  ,و .ز /ظ \`ذ`;

const PAIRS = KEYS.split(/\s+/u).map((pair) => [pair.slice(0, 1), pair.slice(1)] as const);
const ARABIC = new Map(PAIRS);
const LATIN = new Map(PAIRS.map(([latin, arabic]) => [arabic, latin]));
/** One key writes these two letters. */
const LAM_ALEF = /لا|./gsu;

/**
 * @param text - what came out of a keyboard set to Latin while Arabic was meant
 * @returns what was meant: `hgsthvm` → `السفارة`
 */
export function asTypedInArabic(text: string): string {
  return Array.from(text.toLowerCase(), (key) => ARABIC.get(key) ?? key).join('');
}

/**
 * @param text - what came out of a keyboard set to Arabic while Latin letters were meant
 * @returns what was meant: `سهقفث` → `sirte`
 */
export function asTypedInLatin(text: string): string {
  return text.replace(LAM_ALEF, (letters) => LATIN.get(letters) ?? letters);
}
