import { type SmallTalk, smallTalkKind } from '../arabic/small-talk.ts';
import { decideByReader } from './confidence/decide-by-reader.ts';
import type { ReaderJudgement } from './confidence/reader-judgement.ts';
import { alternativeReadings } from './query/alternative-readings.ts';
import type { SearchEngine, SearchScope } from './search-engine.ts';
import { type SearchPass, searchPass, termsOf } from './search-pass.ts';

/** What was made of a question: small talk, or a search in one reading. */
export type ResolvedQuestion =
  | { readonly smallTalk: SmallTalk }
  | {
      readonly smallTalk: undefined;
      /** The alternative reading that was used; undefined: as it was typed. */
      readonly reading: string | undefined;
      readonly pass: SearchPass;
    };

/** One word may be read as almost any other: an alternative reading must match two to be an answer. */
const MIN_MATCHED_WORDS = 2;

/** @returns the same with what a reader decided in place of what the words decided */
export function judgedByReader(
  resolved: ResolvedQuestion,
  judgement: ReaderJudgement,
  engine: SearchEngine,
): ResolvedQuestion {
  if (resolved.smallTalk) return resolved;
  const { pass } = resolved;
  return { ...resolved, pass: { ...pass, decision: decideByReader(pass, judgement, engine) } };
}

/** Searches for a question as typed and, when there is no answer, in its alternative readings. */
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
  const typed = { smallTalk: undefined, reading: undefined, pass: asTyped };
  if (asTyped.decision.answers.length > 0 || without.has('alternativeReadings')) return typed;

  // The similarity was computed for the question as typed.
  const wordsOnly = { ...scope, similarity: undefined };
  const minMatchedWords = without.has('wordsOfReading') ? 0 : MIN_MATCHED_WORDS;
  const [best] = alternativeReadings(question, engine.index)
    .map((reading) => ({
      smallTalk: undefined,
      reading,
      pass: searchPass(termsOf(reading), engine, wordsOnly, minMatchedWords),
    }))
    .sort((a, b) => confidenceOf(b.pass) - confidenceOf(a.pass));
  return best && confidenceOf(best.pass) > confidenceOf(asTyped) ? best : typed;
}

/** The score of the first passage, raised so that any answer exceeds any closest passage. */
function confidenceOf({ decision }: SearchPass): number {
  const [best] = decision.answers;
  return best ? 1 + best.score : (decision.nearest[0]?.passage.score ?? 0);
}
