import { withoutArticle } from '../../arabic/article.ts';
import { stem } from '../../arabic/stem.ts';
import { consonantsOf, soundsOfArabic, soundsOfLatin } from '../../arabic/transliterate.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { editDistance } from '../../util/edit-distance.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** How like the sounds of two words must be for them to be taken for one. */
const LEAST_LIKE = 0.7;
/** What a vowel that differs counts: short ones are written in Latin letters only. */
const VOWEL = 0.5;
/** Fewer consonants than this fit too many words. */
const FEWEST_CONSONANTS = 2;
/** Teh marbuta is written as it is spoken: `hokuma`, `hokumat`. */
const FEMININE = /ه$/u;

interface Sounding {
  readonly term: TermId;
  readonly sounds: string;
}

/** The words of a vocabulary by their consonants, for words written in Latin letters. */
export class LatinIndex {
  readonly #byConsonants = new Map<string, Sounding[]>();

  static *of(vocabulary: Vocabulary): CooperativeTask<LatinIndex> {
    const latin = new LatinIndex();
    for (const [term, word] of vocabulary.terms.entries()) {
      // A word with its endings, and without: `moqateleen` and `moqatel` are both written.
      const bare = withoutArticle(word);
      for (const form of new Set([
        bare,
        bare.replace(FEMININE, 'ا'),
        bare.replace(FEMININE, 'ت'),
        stem(word),
      ])) {
        const sounds = soundsOfArabic(form);
        const consonants = consonantsOf(sounds);
        if (consonants.length < FEWEST_CONSONANTS) continue;
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
   * @returns the term that it writes best; undefined when none fits
   */
  find(word: string): TermId | undefined {
    let best: TermId | undefined;
    let highest = LEAST_LIKE;
    for (const written of soundsOfLatin(word)) {
      for (const { term, sounds } of this.#byConsonants.get(consonantsOf(written)) ?? []) {
        const length = Math.max(written.length, sounds.length);
        const like = 1 - (VOWEL * editDistance(written, sounds)) / length;
        if (like > highest) {
          highest = like;
          best = term;
        }
      }
    }
    return best;
  }
}
