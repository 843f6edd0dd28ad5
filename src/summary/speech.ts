import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import { conjoinedForms, stemsIn, wordsOf } from './words.ts';

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

const PAST = `أعلن قال أفاد ذكر أكد أوضح كشف صرح بين أشار لفت نوه شدد اعتبر حذر أعرب توقع زعم أبلغ`;
const ADDED_PAST = 'أضاف تابع أردف استطرد استدرك اختتم';
const ENDINGS = ['', 'ت', 'وا'];
const OTHER_FORMS = `دعا دعت دعوا رأى رأت رأوا نفى نفت نفوا يقول تقول يؤكد تؤكد يوضح توضح يشير تشير يرى ترى`;
const OTHER_ADDED = 'يضيف تضيف يتابع تتابع';

const BEFORE_CONTENT = `أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا إنني بأن بأنه بأنها بأنهم إلى عن`;
/** Tell when, where or how: behind one of these no speaker comes any more either. */
const BEHIND_SPEAKER = `على في قائلا قائلة خلال أمس اليوم السبت الأحد الاثنين الثلاثاء الأربعاء الخميس
  الجمعة أيضا كذلك`;
/** Ranks, bodies and documents that reports name in full once and by the bare word from then on. */
const ROLES = `المتحدث المتحدثة الناطق المسؤول المسؤولون المصدر المصادر البيان التقرير الوكالة الصحيفة المجلة
  الوزير الوزيرة الوزارة الهيئة اللجنة الشركة المنظمة المحكمة النائب القائد الضابط المدير الخبير الخبراء المحلل
  الباحث الباحثون الدراسة المبعوث السفير المحافظ العميد الشهود الكاتب الطبيب`;
const SAME_AS_BEFORE = new Set(wordsOf('نفسه نفسها ذاته ذاتها'));

const past = (verbs: string) =>
  wordsOf(verbs).flatMap((verb) => ENDINGS.map((ending) => verb + ending));
const ADDED = new Set([...past(ADDED_PAST), ...wordsOf(OTHER_ADDED)]);
const VERBS = new Set([...past(PAST), ...wordsOf(OTHER_FORMS), ...ADDED]);
const BEGINS_CONTENT = new Set(wordsOf(BEFORE_CONTENT));
const ENDS_SPEAKER = new Set([...BEGINS_CONTENT, ...wordsOf(BEHIND_SPEAKER)]);
const ROLE_STEMS = stemsIn(ROLES);
const ARTICLE = /^ال/u;
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
  const form = verb && conjoinedForms(verb.term).find((term) => VERBS.has(term));
  if (!verb || !form) return undefined;
  const isAdded = ADDED.has(form);
  const ends = (before: Token, next: Token) =>
    ENDS_SPEAKER.has(next.term) || MARK.test(text.slice(before.end, next.start));

  if (!first || ends(verb, first)) {
    // Without a conjunction before it, `أعلن عن` is passive: a speaker is not meant to be known.
    return { speaker: form !== verb.term || isAdded ? 'unnamed' : 'named', isAdded };
  }
  const role = stem(first.term);
  if (!ARTICLE.test(first.term) || !ROLE_STEMS.has(role)) return { speaker: 'named', isAdded };
  let before = first;
  for (const token of rest) {
    if (ends(before, token)) break;
    const describes = ARTICLE.test(token.term) || SAME_AS_BEFORE.has(token.term);
    if (!describes) return { speaker: 'named', isAdded };
    before = token;
  }
  return { speaker: 'known', role, isAdded };
}

/** @returns the roles that these words name, by their stems */
export function rolesIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ term }) => stem(term)).filter((stemmed) => ROLE_STEMS.has(stemmed)));
}

/** @returns whether a sentence with this first word says what somebody said */
export function opensWithSpeech(term: string): boolean {
  return conjoinedForms(term).some((form) => VERBS.has(form));
}

/** @returns whether what was said begins with this word: `إن`, `بأن`, `إلى` */
export function beginsContent(term: string): boolean {
  return BEGINS_CONTENT.has(term);
}
