import { withoutArticle } from '../../arabic/article.ts';
import { consonantsOf, soundsOfArabic, soundsOfLatin } from '../../arabic/transliterate.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { editDistance } from '../../util/edit-distance.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** How similar the sounds of two words must be. */
const MIN_SIMILARITY = 0.7;
/** What a different vowel counts: short ones are written in Latin letters only. */
const VOWEL_WEIGHT = 0.5;
/** Fewer consonants than this fit too many words. */
const MIN_CONSONANTS = 2;

interface SpokenTerm {
  readonly term: TermId;
  readonly sounds: string;
}

/** The words of a vocabulary by their consonants, for words written in Latin letters. */
export class LatinIndex {
  readonly #byConsonants = new Map<string, SpokenTerm[]>();

  static *of(vocabulary: Vocabulary): CooperativeTask<LatinIndex> {
    const latin = new LatinIndex();
    for (const [term, word] of vocabulary.terms.entries()) {
      // People write a word with its endings, and without: `moqateleen`, `moqatel`.
      const stem = vocabulary.stems[term] || word;
      for (const form of new Set([...spokenForms(withoutArticle(word)), stem])) {
        const sounds = soundsOfArabic(form);
        const consonants = consonantsOf(sounds);
        if (consonants.length < MIN_CONSONANTS) continue;
        const list = latin.#byConsonants.get(consonants) ?? [];
        latin.#byConsonants.set(consonants, list);
        list.push({ term, sounds });
      }
      yield;
    }
    return latin;
  }

  /**
   * @param word - a word in Latin letters, lower case
   * @returns the term that it spells best; undefined when none fits
   */
  find(word: string): TermId | undefined {
    let best: TermId | undefined;
    let highest = MIN_SIMILARITY;
    for (const written of soundsOfLatin(word)) {
      for (const { term, sounds } of this.#byConsonants.get(consonantsOf(written)) ?? []) {
        const length = Math.max(written.length, sounds.length);
        const similarity = 1 - (VOWEL_WEIGHT * editDistance(written, sounds)) / length;
        if (similarity > highest) {
          highest = similarity;
          best = term;
        }
      }
    }
    return best;
  }
}

/** Teh marbuta is written as it is spoken: `hokuma`, `hokumat`. */
function spokenForms(word: string): string[] {
  if (!word.endsWith('ه')) return [word];
  const base = word.slice(0, -1);
  return [word, `${base}ا`, `${base}ت`];
}
