import type { CooperativeTask } from '../util/cooperative.ts';
import { isElliptic } from './ellipsis.ts';
import { Mentions } from './mentions.ts';
import { type Opening, openingOf } from './opening.ts';
import { type References, referencesOf } from './references.ts';
import type { ReportSentence } from './report-sentences.ts';
import { type Speech, speechOf } from './speech.ts';

/** What must have been read before a sentence. */
export interface Dependence {
  /** Whether a text may begin with it. */
  readonly mayOpen: boolean;
  /**
   * The earlier sentences without which it is not understood: one of each list, by index, the best
   * first.
   */
  readonly needs: readonly (readonly number[])[];
}

const MAY_OPEN: Dependence = { mayOpen: true, needs: [] };
const NOT_FIRST: Dependence = { mayOpen: false, needs: [] };

/** The signs in a sentence of what it depends on. */
interface Clues {
  readonly opening: Opening;
  readonly speech: Speech | undefined;
  readonly references: References;
  /** Whether its subject is in the sentence before it. */
  readonly isElliptic: boolean;
  /** Whether the sentence before it is a question. */
  readonly isAnswer: boolean;
}

/**
 * Finds the sentences that introduce what a later one takes for known: its speaker, the subject of its
 * verb, definite nouns, people by their surnames, and the antecedent of a pronoun or demonstrative at
 * its beginning. A heuristic over words; later pronouns and attached ones are not resolved.
 *
 * @param sentences - the sentences of a report in order
 * @returns what must come before each of them
 */
export function* dependencesOf(
  sentences: readonly ReportSentence[],
): CooperativeTask<Dependence[]> {
  const known: Clues[] = [];
  const mentions = new Mentions();
  const dependences: Dependence[] = [];
  for (const [at, { paragraph, text, tokens }] of sentences.entries()) {
    const before = sentences[at - 1];
    const isLater = before?.paragraph === paragraph;
    const own = {
      opening: openingOf(tokens),
      speech: speechOf(text, tokens),
      references: referencesOf(text, tokens),
      isElliptic: isLater && isElliptic(text, tokens),
      isAnswer: before?.isQuestion === true,
    };
    known.push(own);
    const { mayOpen, needs } = ofOpening(own, known);
    const mentioned = mentions.neededBy(own.references, paragraph);
    mentions.add(own.references, { position: at, paragraph });
    // A sentence that only takes nouns for known is a better lead than one that continues another.
    dependences.push({ mayOpen, needs: [...needs, ...mentioned] });
    yield;
  }
  return dependences;
}

/** What a sentence depends on by its beginning; it is the last of those whose clues are known. */
function ofOpening(own: Clues, known: readonly Clues[]): Dependence {
  const { opening, references, isElliptic, isAnswer, speech } = own;
  const pointsBack = opening === 'points back' || references.pointsBack;
  if (pointsBack || isElliptic || isAnswer) return needing(known.length - 2);
  if (opening === 'connects') return NOT_FIRST;
  if (speech === undefined) return MAY_OPEN;
  if (speech.isNamed) return speech.isAdded ? NOT_FIRST : MAY_OPEN;
  return needing(known.findLastIndex((earlier) => earlier.speech?.isNamed !== false));
}

function needing(sentence: number): Dependence {
  return sentence < 0 ? NOT_FIRST : { mayOpen: false, needs: [[sentence]] };
}
