import { ARTICLE, hasArticle } from '../arabic/article.ts';
import { conjoinedForms } from '../arabic/conjunction.ts';
import { isTimeWord } from '../arabic/lexicon/quantity-words.ts';
import {
  endsSpeakerName,
  isSpeechVerb,
  SPEECH_PARTICIPLES,
} from '../arabic/lexicon/speech-verbs.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';
import type { ReportSentence } from './report-sentences.ts';
import { NO_RULES, type SummaryRules } from './summary-rules.ts';

const phrases = (table: string) => table.split('،').map((phrase) => wordList(phrase).join(' '));

/** Openings of a sentence that is not understood without the one before it. */
const POINTS_BACK = new Set([
  ...wordList(`لذلك كذلك بذلك لذا لهذا بهذا بهذه هؤلاء أولئك هو هي هم هما لكنه لكنها لكنهم بل
    حيث إذ منهم منها منه بينهم بينها فيها فيه عليه عليها عليهم له لها لهم بها به بعده بعدها قبلها
    خلاله خلالها معه معهم ضمنهم أبرزهم أبرزها معظمهم معظمها أغلبهم أغلبها غالبيتهم جميعهم كلهم
    بعضهم بعضها أحدهم عددهم عددها آخرهم آخرها فقد فلم فلا`),
  ...SPEECH_PARTICIPLES,
  ...phrases('غير أن، إلا أن، إلا أنه، إلا أنها، بيد أن، الأمر الذي، على أن، ما يعني، مما يعني'),
]);
const DEMONSTRATIVES = new Set(wordList('هذا هذه ذلك تلك هذان هذين هاتين'));
const PREPOSITIONS = new Set(
  wordList('في من على إلى عن مع بعد قبل منذ خلال أثناء رغم بسبب نتيجة وفق إثر عقب حول ضد'),
);
const PREPOSITION_AND_ARTICLE = /^(?:بال|لل)/u;
/** A noun with an attached pronoun, before normalisation: a teh marbuta is no pronoun. */
const POSSESSED = /^\p{L}{3,}(?:ه|ها|هم|هما)$/u;
/** How many words after the first may hold a pronoun that refers to the sentence before. */
const NEAR_OPENING = 3;
const QUESTION = /[؟?][^\p{L}\p{N}]*$/u;
/** Interviews and lists: what stands before the first dash is what it answers. */
const DASH = /^[-–—ـ−]\s*/u;

/** @returns whether the next sentence is the answer, without which this one tells nothing */
export function isPrompt({ text }: ReportSentence, next: ReportSentence | undefined): boolean {
  if (QUESTION.test(text)) return true;
  const isAnswered = next !== undefined && next.before > 0 && DASH.test(next.text);
  return isAnswered && !DASH.test(text);
}

/**
 * A heuristic over the first words; later pronouns are not resolved.
 *
 * @param sentence - that follows another one
 * @param isAnswer - whether the sentence before is a prompt
 * @returns whether it is understood only after the sentence before: an answer, one that opens with `لكنه`,
 * `فقد` and the like, one that points at what was said (`هذه الأرقام`), or one in the middle of a paragraph
 * whose verb has no subject (`وتعهد بالاستقالة`, `وأضاف أن`) or that speaks of somebody by a pronoun
 */
export function dependsOnPrevious(
  { text, tokens, before }: ReportSentence,
  isAnswer: boolean,
  without: SummaryRules = NO_RULES,
): boolean {
  if (isAnswer && !without.has('answers')) return true;
  if (!without.has('openings') && pointsBack(tokens)) return true;
  if (!without.has('demonstratives') && hasDemonstrative(tokens)) return true;
  if (before === 0) return false;
  return (
    (!without.has('subjects') && lacksSubject(tokens)) ||
    (!without.has('pronouns') && hasOpenPronoun(text, tokens))
  );
}

function pointsBack([first, second, third]: readonly Token[]): boolean {
  if (!first) return false;
  return conjoinedForms(first.term).some((word) =>
    [word, `${word} ${second?.term}`, `${word} ${second?.term} ${third?.term}`].some((opening) =>
      POINTS_BACK.has(opening),
    ),
  );
}

/** `هذه الأرقام` is no reference to the sentence before if it names them itself; `هذا الأسبوع` is a time. */
function hasDemonstrative(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }, at) => {
    if (!conjoinedForms(term).some((form) => DEMONSTRATIVES.has(form))) return false;
    const noun = tokens[at + 1]?.term ?? '';
    if (!noun.startsWith(ARTICLE)) return at < NEAR_OPENING;
    const named = stem(noun);
    return !isTimeWord(named) && !tokens.slice(0, at).some((other) => stem(other.term) === named);
  });
}

/** The first word is a verb, and what follows is no name. */
function lacksSubject([verb, next]: readonly Token[]): boolean {
  if (!verb || !next) return false;
  const forms = conjoinedForms(verb.term);
  if (forms.some(isSpeechVerb) && endsSpeakerName(next.term)) return true;
  if (forms.length === 1 || hasArticle(verb.term) || isStopWord(verb.term)) return false;
  return PREPOSITIONS.has(next.term) || PREPOSITION_AND_ARTICLE.test(next.term);
}

function hasOpenPronoun(text: string, tokens: readonly Token[]): boolean {
  for (const { term, start, end } of tokens.slice(1, 1 + NEAR_OPENING)) {
    if (isStopWord(term)) continue;
    if (hasArticle(term)) return false;
    if (POSSESSED.test(text.slice(start, end))) return true;
  }
  return false;
}
