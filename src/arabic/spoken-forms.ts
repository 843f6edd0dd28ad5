import { stemsOf } from './stem.ts';

/**
 * Affixes of spoken Arabic that written Arabic lacks. Each leaves the word that it is attached to, which
 * is only one possible reading.
 */
const AFFIXES: readonly RegExp[] = [
  // `ما` before and `ش` after a negated verb: `ماقالوش`, `بيقولش`.
  /^و?(?:ما?)?(.{3,})ش$/u,
  // `ل` with a pronoun after a verb: `قالولها`, `بعتلهم`.
  /^(.{3,})ل(?:ي|ك|و|ه|ها|نا|كم|كو|هم|هن|هون|ون)$/u,
  // The plural of a verb without its silent alef, and the pronoun "his": `قالو`, `بيتو`.
  /^(.{3,})و$/u,
  // Before the imperfect: Moroccan `غ`, `كا` and `تا`, Iraqi `د`, Egyptian `ها`.
  /^(?:غا?|[كته]ا|دا?)([يتن].{3,})$/u,
  // `ه`, "this", and `ع`, "on", before the article: `هالقانون`, `عالحدود`.
  /^و?(?:[عهم]|به)ال(.{3,})$/u,
  // The passive: `انقتل`, `يندفع`.
  /^(?:ا|ب?[يت])ن(.{3,})$/u,
  // The imperfect, from which a list has the past: `يصيفط`.
  /^[يت](.{3,})$/u,
];

/**
 * @param term - a normalised word of a question
 * @returns its stem and alternative stems, as of a written word and as of a spoken one
 */
export function questionStemsOf(term: string): string[] {
  const readings = new Set([term]);
  // A set may grow while it is read: a word may have several affixes.
  for (const word of readings) {
    for (const affix of AFFIXES) {
      const rest = affix.exec(word)?.[1];
      if (rest !== undefined) readings.add(rest);
    }
  }
  return [...new Set([...readings].flatMap(stemsOf))];
}
