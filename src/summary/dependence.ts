import { ARTICLE, hasArticle } from '../arabic/article.ts';
import { conjoinedForms } from '../arabic/conjunction.ts';
import { isTimeWord } from '../arabic/lexicon/quantity-words.ts';
import {
  endsSpeakerName,
  isContinuationVerb,
  isSpeechVerb,
} from '../arabic/lexicon/speech-verbs.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';
import { opensWith, POINTS_BACK } from './openings.ts';
import type { ReportSentence, SentenceWord } from './report-sentences.ts';
import { NO_RULES, type SummaryRules } from './summary-rules.ts';
import type { Turn } from './turns.ts';

const DEMONSTRATIVES = new Set(wordList('هذا هذه ذلك تلك هذان هذين هاتين'));
const PREPOSITIONS = new Set(
  wordList('في من على إلى عن مع بعد قبل منذ خلال أثناء رغم بسبب نتيجة وفق إثر عقب حول ضد'),
);
const PREPOSITION_AND_ARTICLE = /^(?:بال|لل)/u;
/** A noun with an attached pronoun, before normalisation: a teh marbuta is no pronoun. */
const POSSESSED = /^\p{L}{3,}(?:ه|ها|هم|هما)$/u;
/** How many words after the first may hold a pronoun that refers to the sentence before. */
const NEAR_OPENING = 3;
const THEN = 'ف';
/** The article and two letters at least: `فالح` is a name. */
const MIN_DEFINITE = ARTICLE.length + 1;
const MARK = /\S/u;
/**
 * A heuristic over the first words; later pronouns are not resolved.
 *
 * @param sentence - that follows another one
 * @returns whether it is understood only after the sentence before: an answer, one that opens with `لكنه`,
 * `فالرخصة` and the like, one that points at what was said (`هذه الأرقام`), or one in the middle of a paragraph
 * whose verb has no subject (`وتعهد بالاستقالة`, `وأضاف أن`) or that speaks of somebody by a pronoun
 */
export function dependsOnPrevious(
  { text, tokens, before, goesOn }: ReportSentence & Pick<Turn, 'goesOn'>,
  without: SummaryRules = NO_RULES,
): boolean {
  if (goesOn && !without.has('answers')) return true;
  if (!without.has('openings') && (opensWith(POINTS_BACK, tokens) || explains(tokens))) return true;
  if (!without.has('demonstratives') && hasDemonstrative(tokens)) return true;
  if (without.has('subjects')) return false;
  if (lacksSpeaker(text, tokens)) return true;
  return before > 0 && (lacksSubject(tokens) || hasOpenPronoun(text, tokens));
}

/** `ففي بيان`, `فالرخصة`: the conjunction explains what was said before. */
function explains([first]: readonly Token[]): boolean {
  const rest = first?.term.startsWith(THEN) ? first.term.slice(THEN.length) : '';
  return PREPOSITIONS.has(rest) || (rest.startsWith(ARTICLE) && rest.length > MIN_DEFINITE);
}

/** `هذه الأرقام` is no reference to the sentence before if it names them itself; `هذا الأسبوع` is a time. */
function hasDemonstrative(tokens: readonly SentenceWord[]): boolean {
  return tokens.some(({ term }, at) => {
    if (!conjoinedForms(term).some((form) => DEMONSTRATIVES.has(form))) return false;
    const next = tokens[at + 1];
    if (!next?.term.startsWith(ARTICLE)) return at < NEAR_OPENING;
    const named = next.stem;
    return !isTimeWord(named) && !tokens.slice(0, at).some((other) => other.stem === named);
  });
}

/** A reporting verb without a speaker: `وأضاف أن`, `وتابع: «`. `أعلن عن` is passive: none is meant. */
function lacksSpeaker(text: string, [verb, next]: readonly Token[]): boolean {
  const form = verb && conjoinedForms(verb.term).find(isSpeechVerb);
  if (!verb || !form || (form === verb.term && !isContinuationVerb(form))) return false;
  return !next || endsSpeakerName(next.term) || MARK.test(text.slice(verb.end, next.start));
}

/** `وتعهد بالاستقالة`, `وعثر في`: no name follows the verb. */
function lacksSubject([verb, next]: readonly Token[]): boolean {
  if (!verb || !next || conjoinedForms(verb.term).length === 1) return false;
  if (hasArticle(verb.term) || isStopWord(verb.term)) return false;
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
