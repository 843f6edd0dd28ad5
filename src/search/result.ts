import type { SmallTalk } from '../arabic/lexicon/small-talk.ts';
import type { Span } from '../arabic/sentences.ts';
import type { AssessedPassage } from './confidence/assess.ts';
import type { GateName } from './confidence/gates/index.ts';
import type { Excerpt } from './excerpt/excerpt.ts';
import type { Passage } from './index/passage.ts';

/** A passage as it is shown. */
export interface Result extends Passage {
  /** How likely the passage answers the question, 0–1. */
  readonly score: number;
  readonly excerpt: Excerpt;
  /** `[start, end)` offsets into the whole paragraph of what is to be marked. */
  readonly highlights: readonly Span[];
}

/** A passage that speaks of what is asked, but may not tell it. */
export interface Closest extends Result {
  /** What held it back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

/** What the reports say to a question. */
export interface SearchResult {
  /** The passages that answer, by falling score, at most five; none when none is sure enough. */
  readonly results: readonly Result[];
  /** When none answers: the passage that comes closest; undefined when the reports are silent. */
  readonly closest: Closest | undefined;
  /** How the question was read, when in another reading than what was typed. */
  readonly reading: string | undefined;
  /** What it is when it is no question: a greeting, thanks, …; nothing is shown then. */
  readonly smallTalk: SmallTalk | undefined;
}

/** What the search makes of a passage, whether it is shown or not. */
export interface JudgedPassage
  extends Passage,
    Pick<AssessedPassage, 'score' | 'features' | 'hasStrongMatch'> {
  /** All gates that hold it back. */
  readonly gates: readonly GateName[];
}
