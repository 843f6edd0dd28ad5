import { wordList } from '../word-list.ts';

/** Past tense of verbs whose object is the statement: `قال كذا`. */
const SAYS = 'أعلن قال أفاد ذكر أكد أوضح كشف صرح بين';
/** Those of them that take it with `ب`: `أفاد بكذا`. */
const BY_PREPOSITION = 'أفاد صرح';
/** Past tense of verbs that introduce it by another preposition, or judge it: `أشار إلى`, `زعم أن`. */
const SPEAKS_OF = 'أشار لفت نوه شدد اعتبر حذر أعرب توقع زعم أبلغ';
/** Verbs that continue an earlier statement; the first list takes an object. */
const ADDS = 'أضاف';
const CONTINUES = 'تابع أردف استطرد استدرك اختتم';
/** Verb endings for he, she and they. */
const ENDINGS = ['', 'ت', 'وا'];
const OTHER_FORMS = `دعا دعت دعوا رأى رأت رأوا نفى نفت نفوا يقول تقول يؤكد تؤكد يوضح توضح يشير تشير يرى ترى`;
const OTHER_CONTINUES = 'يضيف تضيف يتابع تتابع';

const CONTENT = `أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا إنني بأن بأنه بأنها بأنهم إلى عن`;
const CIRCUMSTANCES = `على قائلا قائلة خلال أمس اليوم السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة الماضي
  أيضا كذلك`;

const past = (verbs: string) =>
  wordList(verbs).flatMap((verb) => ENDINGS.map((ending) => verb + ending));

const REPORTING = new Set(past(`${SAYS} ${ADDS}`));
const WITH_PREPOSITION = new Set(past(BY_PREPOSITION));
const ADDING = new Set([...past(`${ADDS} ${CONTINUES}`), ...wordList(OTHER_CONTINUES)]);
const SPEECH = new Set([...past(`${SAYS} ${SPEAKS_OF}`), ...wordList(OTHER_FORMS), ...ADDING]);
const ENDS_SPEAKER = new Set([...wordList(CONTENT), ...wordList(CIRCUMSTANCES)]);

/** Participles that continue an earlier statement, normalised. */
export const SPEECH_PARTICIPLES: readonly string[] = wordList(
  `مؤكدا مؤكدة مؤكدين مضيفا مضيفة مشيرا مشيرة موضحا موضحة لافتا لافتة معتبرا معتبرة محذرا محذرة
   مبينا مبينة منوها مشددا مشددة متابعا قائلا قائلة داعيا داعية`,
);

/** @returns whether the normalised word is a verb that reports a statement */
export function isSpeechVerb(term: string): boolean {
  return SPEECH.has(term);
}

/** @returns whether it is a past tense verb for questions like `ماذا قال فلان؟` */
export function isReportingVerb(term: string): boolean {
  return REPORTING.has(term);
}

/** @returns whether it is one for questions with `بمَ`, not `ماذا`: `أفاد`, `صرح` */
export function isPrepositionalReportingVerb(term: string): boolean {
  return WITH_PREPOSITION.has(term);
}

/** @returns whether it is a verb that continues an earlier statement: `أضاف`, `تابع` */
export function isContinuationVerb(term: string): boolean {
  return ADDING.has(term);
}

/** @returns whether the speaker's name ends before this word, as the statement or a time begins */
export function endsSpeakerName(term: string): boolean {
  return ENDS_SPEAKER.has(term);
}
