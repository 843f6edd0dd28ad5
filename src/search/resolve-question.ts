import { courtesyOf, type SmallTalk, smallTalkKind } from '../arabic/lexicon/small-talk.ts';
import { featuresOf } from './confidence/features.ts';
import { alternativeReadings } from './query/alternative-readings.ts';
import type { SearchEngine, SearchScope } from './search-engine.ts';
import { type SearchPass, searchPass, termsOf } from './search-pass.ts';

/** How a question was understood: as small talk, or as a question in one reading. */
export type ResolvedQuestion =
  | { readonly smallTalk: SmallTalk }
  | {
      readonly smallTalk: undefined;
      /** The alternative reading that was used; undefined: as it was typed. */
      readonly reading: string | undefined;
      readonly pass: SearchPass;
    };

/** One word may be read as almost any other: only two make an alternative reading an answer. */
const MIN_WORDS_OF_READING = 2;
/** What follows a courtesy is a question when the first passage holds so much of it. */
const COURTESY_COVERAGE = 0.8;

/** Searches for a question as it was typed and, where that is not answered, in its other readings. */
export function resolveQuestion(
  question: string,
  engine: SearchEngine,
  scope: SearchScope,
): ResolvedQuestion {
  const terms = termsOf(question);
  const { without } = engine;
  const smallTalk = without.has('smallTalk') ? undefined : smallTalkKind(terms);
  if (smallTalk) return { smallTalk };
  const asTyped = searchPass(terms, engine, scope);
  const courtesy = without.has('courtesy') ? undefined : courtesyOf(terms);
  if (courtesy && coverageOf(asTyped) < COURTESY_COVERAGE) return { smallTalk: courtesy };
  const typed = { smallTalk: undefined, reading: undefined, pass: asTyped };
  if (asTyped.decision.answers.length > 0 || without.has('alternativeReadings')) return typed;

  const byWords = { ...scope, similarity: undefined };
  const minWords = without.has('wordsOfReading') ? 0 : MIN_WORDS_OF_READING;
  const [best] = alternativeReadings(question, engine.index)
    .map((reading) => ({
      smallTalk: undefined,
      reading,
      pass: searchPass(termsOf(reading), engine, byWords, minWords),
    }))
    .sort((a, b) => confidenceOf(b.pass) - confidenceOf(a.pass));
  return best && confidenceOf(best.pass) > confidenceOf(asTyped) ? best : typed;
}

/** What share of the question, by weight, the first passage holds. */
function coverageOf({ query, ranked: [first] }: SearchPass): number {
  return first ? featuresOf(query, first).coverage : 0;
}

/** How likely the best passage of a decision answers; any answer comes before what is only close. */
function confidenceOf({ decision: { answers, closest } }: SearchPass): number {
  const [best] = answers;
  return best ? 1 + best.score : (closest?.score ?? 0);
}
