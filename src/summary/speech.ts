import { ARTICLE } from '../arabic/article.ts';
import { conjoinedForms } from '../arabic/conjunction.ts';
import {
  endsSpeakerName,
  isContinuationVerb,
  isSpeechVerb,
} from '../arabic/lexicon/speech-verbs.ts';
import { stem, stemsOf } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import { stemList, wordList } from '../arabic/word-list.ts';

/** How a sentence that opens with a verb of speech tells whose words it reports. */
export interface Speech {
  /**
   * In full (`قال مسؤول كبير`), by a role that is known from before (`وأشار المتحدث إلى`), or not at
   * all (`وأضاف أن`).
   */
  readonly speaker: 'named' | 'known' | 'unnamed';
  /** The stem of the role by which a known speaker is called. */
  readonly role?: string;
  /** Whether the verb goes on from other words: `أضاف`, `تابع`. */
  readonly isAdded: boolean;
}

/** Tells where: behind it no role is meant any more. */
const IN = 'في';
/** Ranks, bodies and documents that reports name in full once and by the bare word from then on. */
const ROLES = `المتحدث المتحدثة الناطق المسؤول المسؤولون المصدر المصادر البيان التقرير الوكالة الصحيفة المجلة
  الوزير الوزيرة الوزارة الهيئة اللجنة الشركة المنظمة المحكمة النائب القائد الضابط المدير الخبير الخبراء المحلل
  الباحث الباحثون الدراسة المبعوث السفير المحافظ العميد الشهود الكاتب الطبيب`;
const SAME_AS_BEFORE = new Set(wordList('نفسه نفسها ذاته ذاتها'));

const ROLE_STEMS = stemList(ROLES);
const MARK = /\S/u;

/**
 * @param text - a sentence
 * @param tokens - its words
 * @returns whose words it reports; undefined when it does not open with a verb of speech
 */
export function speechOf(
  text: string,
  [verb, first, ...rest]: readonly Token[],
): Speech | undefined {
  const form = verb && conjoinedForms(verb.term).find(isSpeechVerb);
  if (!verb || !form) return undefined;
  const isAdded = isContinuationVerb(form);
  const ends = (before: Token, next: Token) =>
    endsSpeakerName(next.term) || next.term === IN || MARK.test(text.slice(before.end, next.start));

  if (!first || ends(verb, first)) {
    // Without a conjunction before it, `أعلن عن` is passive: a speaker is not meant to be known.
    return { speaker: form !== verb.term || isAdded ? 'unnamed' : 'named', isAdded };
  }
  const role = stem(first.term);
  if (!first.term.startsWith(ARTICLE) || !ROLE_STEMS.has(role))
    return { speaker: 'named', isAdded };
  let before = first;
  for (const token of rest) {
    if (ends(before, token)) break;
    const describes = token.term.startsWith(ARTICLE) || SAME_AS_BEFORE.has(token.term);
    if (!describes) return { speaker: 'named', isAdded };
    before = token;
  }
  return { speaker: 'known', role, isAdded };
}

/** @returns the roles that these words name, by their stems */
export function rolesIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap(({ term }) => stemsOf(term)).filter((stemmed) => ROLE_STEMS.has(stemmed)),
  );
}

/** @returns whether a sentence with this first word says what somebody said */
export function opensWithSpeech(term: string): boolean {
  return conjoinedForms(term).some(isSpeechVerb);
}
