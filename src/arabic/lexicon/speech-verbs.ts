import { wordList } from '../word-list.ts';

/** Past tense of verbs that take what is said as their object: `قال كذا`. */
const SAYS = 'أعلن قال أفاد ذكر أكد أوضح كشف صرح بين';
/** Of those, the ones that take it by `ب`: `أفاد بكذا`. */
const BY_PREPOSITION = 'أفاد صرح';
/** The same of verbs that lead to it by a preposition or judge it: `أشار إلى`, `زعم أن`. */
const SPEAKS_OF = 'أشار لفت نوه شدد اعتبر حذر أعرب توقع زعم أبلغ';
/** Of verbs that go on from other words, of which the first takes an object. */
const ADDS = 'أضاف';
const GOES_ON = 'تابع أردف استطرد استدرك اختتم';
/** Endings for who said it: he, she, they. */
const ENDINGS = ['', 'ت', 'وا'];
const OTHER_FORMS = `دعا دعت دعوا رأى رأت رأوا نفى نفت نفوا يقول تقول يؤكد تؤكد يوضح توضح يشير تشير يرى ترى`;
const OTHER_GOES_ON = 'يضيف تضيف يتابع تتابع';

const CONTENT = `أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا إنني بأن بأنه بأنها بأنهم إلى عن`;
const CIRCUMSTANCES = `على قائلا قائلة خلال أمس اليوم السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة الماضي
  أيضا كذلك`;

const past = (verbs: string) =>
  wordList(verbs).flatMap((verb) => ENDINGS.map((ending) => verb + ending));

const REPORTING = new Set(past(`${SAYS} ${ADDS}`));
const WITH_PREPOSITION = new Set(past(BY_PREPOSITION));
const ADDING = new Set([...past(`${ADDS} ${GOES_ON}`), ...wordList(OTHER_GOES_ON)]);
const SPEECH = new Set([...past(`${SAYS} ${SPEAKS_OF}`), ...wordList(OTHER_FORMS), ...ADDING]);
const BEGINS_CONTENT = new Set(wordList(CONTENT));
const BEHIND_SPEAKER = new Set([...BEGINS_CONTENT, ...wordList(CIRCUMSTANCES)]);

/** Participles with which a clause or sentence goes on from what somebody said, normalised. */
export const SPEECH_PARTICIPLES: readonly string[] = wordList(
  `مؤكدا مؤكدة مؤكدين مضيفا مضيفة مشيرا مشيرة موضحا موضحة لافتا لافتة معتبرا معتبرة محذرا محذرة
   مبينا مبينة منوها مشددا مشددة متابعا قائلا قائلة داعيا داعية`,
);

/** @returns whether the normalised word is a verb with which news reports what somebody said */
export function isSpeechVerb(term: string): boolean {
  return SPEECH.has(term);
}

/** @returns whether it is one in the past tense by which one can ask: `ماذا قال فلان؟` */
export function isReportingVerb(term: string): boolean {
  return REPORTING.has(term);
}

/** @returns whether it is one of which one asks `بمَ`, not `ماذا`: `أفاد`, `صرح` */
export function isPrepositionalReportingVerb(term: string): boolean {
  return WITH_PREPOSITION.has(term);
}

/** @returns whether it is one that goes on from other words: `أضاف`, `تابع` */
export function isContinuationVerb(term: string): boolean {
  return ADDING.has(term);
}

/** @returns whether what was said begins with this word: `إن`, `بأن`, `إلى` */
export function startsReportedContent(term: string): boolean {
  return BEGINS_CONTENT.has(term);
}

/** @returns whether the speaker's name has ended before this word: what was said begins, or when */
export function endsSpeakerName(term: string): boolean {
  return BEHIND_SPEAKER.has(term);
}
