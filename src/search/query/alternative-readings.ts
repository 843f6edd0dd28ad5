import { asTypedInArabic, asTypedInLatin } from '../../arabic/keyboard.ts';
import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { tokenise } from '../../arabic/tokenise.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { publishedSpelling } from './published-spelling.ts';

const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;
/** A word in Latin letters, with the digits and signs that stand for Arabic letters. */
const LATIN_WORD = /[\p{Script=Latin}\d'’]*\p{Script=Latin}[\p{Script=Latin}\d'’-]*/gu;

const DIGITS = /\d/gu;
/** So few letters (`brb`) may be read as anything. */
const SHORTEST = 4;

/**
 * What a question that finds nothing as it is typed may have been meant to be: typed with the
 * keyboard set to another language, or Arabic in Latin letters.
 *
 * @returns the question as it may have been meant, likeliest first; none for an ordinary one
 */
export function alternativeReadings(question: string, index: SearchIndex): string[] {
  const { synonyms } = index;
  if (question.trim().length < SHORTEST) return [];
  if (LATIN.test(question)) {
    const spelt = question.replace(LATIN_WORD, (word) => {
      const lower = word.toLowerCase();
      if (isStopWord(lower)) return '';
      // A word that is known in Latin letters says what it says: `ceasefire` is no Arabic.
      return synonyms.holdsWord(lower)
        ? word
        : (spellInArabic(lower, index) ?? word.replace(DIGITS, ''));
    });
    const typed = asTypedInArabic(question);
    return [spelt.replace(/\s+/gu, ' ').trim(), typed];
  }
  // Almost any Arabic is some Latin: only what gives a name that is known is believed.
  if (!ARABIC.test(question)) return [];
  const typed = asTypedInLatin(question);
  const words = tokenise(typed).map(({ term }) => term);
  return words.some((word) => synonyms.isName(word)) ? [typed] : [];
}

/** @returns the word of the reports, as published, that a word in Latin letters spells */
function spellInArabic(word: string, index: SearchIndex): string | undefined {
  const term = index.latin.find(word);
  return term === undefined ? undefined : publishedSpelling(term, index);
}
