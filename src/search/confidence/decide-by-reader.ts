import { rankPassage } from '../ranking/rank.ts';
import type { SearchEngine } from '../search-engine.ts';
import type { SearchPass } from '../search-pass.ts';
import { type AssessedPassage, assess } from './assess.ts';
import { type Decision, type HeldBackPassage, MAX_NEAREST } from './decide.ts';
import type { ReaderJudgement } from './reader-judgement.ts';
import fitted from './weights.json' with { type: 'json' };

/**
 * Decides by what a reader said. A passage with verified words is the answer, whatever gates say of it.
 * Without one, nothing is an answer: what comes closest by words goes to the asker, if anything does.
 *
 * @param pass - the search by words (and embeddings)
 */
export function decideByReader(
  pass: SearchPass,
  { verdict, passage, quote }: ReaderJudgement,
  engine: SearchEngine,
): Decision {
  const pointed = passage === undefined ? undefined : assessPointed(pass, passage, engine);
  if (pointed && verdict === 'verified') {
    return { answers: [{ ...pointed, score: fitted.reader.verified, quote }], nearest: [] };
  }
  const { answers, nearest } = pass.decision;
  const byWords: HeldBackPassage[] = [
    ...answers.map((answer) => ({ passage: answer, gate: undefined })),
    ...nearest,
  ].filter((held) => held.passage.passage !== passage);
  const first = pointed ? [{ passage: pointed, gate: undefined }] : [];
  return { answers: [], nearest: [...first, ...byWords].slice(0, MAX_NEAREST) };
}

/** The passage as the search by words sees it, even if it holds no word of the question. */
function assessPointed(
  { query, ranked }: SearchPass,
  passage: number,
  engine: SearchEngine,
): AssessedPassage {
  const found = ranked.find((one) => one.passage === passage);
  return assess(query, found ?? rankPassage(query, passage, engine), engine.without);
}
