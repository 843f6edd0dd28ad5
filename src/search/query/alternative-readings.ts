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
/** Fewer letters (`brb`) may be read as anything. */
const MIN_LENGTH = 4;

/**
 * Reads a question that finds nothing as typed in other ways: as typed with the keyboard set to another
 * language, or as Arabic in Latin letters.
 *
 * @returns the readings, likeliest first; none for an ordinary question
 */
export function alternativeReadings(question: string, index: SearchIndex): string[] {
  const { synonyms } = index;
  if (question.trim().length < MIN_LENGTH) return [];
  if (LATIN.test(question)) {
    const inArabic = question.replace(LATIN_WORD, (word) => {
      const lower = word.toLowerCase();
      if (isStopWord(lower)) return '';
      // A word that the synonyms hold in Latin letters, such as `ceasefire`, is no Arabic.
      return synonyms.holdsWord(lower)
        ? word
        : (spellInArabic(lower, index) ?? word.replace(DIGITS, ''));
    });
    return [inArabic.replace(/\s+/gu, ' ').trim(), asTypedInArabic(question)];
  }
  // Almost any Arabic can be typed as Latin: the reading must hold a known name.
  if (!ARABIC.test(question)) return [];
  const typed = asTypedInLatin(question);
  const words = tokenise(typed).map(({ term }) => term);
  return words.some((word) => synonyms.isName(word)) ? [typed] : [];
}

/** @returns the word of the reports, as published, that a word in Latin letters transliterates */
function spellInArabic(word: string, index: SearchIndex): string | undefined {
  const term = index.latin.find(word);
  return term === undefined ? undefined : publishedSpelling(term, index);
}
