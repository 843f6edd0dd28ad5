import { type Opening, openingOf } from './opening.ts';
import type { ReportSentence } from './report-sentences.ts';
import { rolesIn, type Speech, speechOf } from './speech.ts';

/** What must have been read before a sentence. */
export interface Dependence {
  /** Whether a text may begin with it. */
  readonly mayOpen: boolean;
  /** Position of the earlier sentence without which it is not understood. */
  readonly needs?: number;
}

/** What of a sentence tells what it depends on. */
interface Clues {
  readonly isInsideQuotation: boolean;
  readonly opening: Opening;
  readonly speech: Speech | undefined;
  readonly roles: ReadonlySet<string>;
}

/**
 * Finds for each sentence the one that introduces what it opens with: its speaker, or what a pronoun
 * or demonstrative points to. A heuristic over the first words; what a pronoun further on means is
 * not looked for.
 *
 * @param sentences - all of a report, in order
 * @returns for each what must come before it
 */
export function dependences(sentences: readonly ReportSentence[]): Dependence[] {
  const clues = sentences.map(
    ({ isInsideQuotation, text, tokens }): Clues => ({
      isInsideQuotation,
      opening: openingOf(tokens),
      speech: speechOf(text, tokens),
      roles: rolesIn(tokens),
    }),
  );
  return clues.map((own, at) => {
    if (own.isInsideQuotation || own.opening === 'points back') return needing(at - 1);
    if (own.opening === 'connects') return { mayOpen: false };
    return own.speech ? dependenceOfSpeech(own.speech, at, clues) : { mayOpen: true };
  });
}

function dependenceOfSpeech(speech: Speech, at: number, clues: readonly Clues[]): Dependence {
  const { speaker, role, isAdded } = speech;
  if (speaker === 'named') return { mayOpen: !isAdded };
  if (role !== undefined) {
    const introduction = lastBefore(
      at,
      clues,
      (other) => other.roles.has(role) && other.speech?.role !== role,
    );
    if (introduction >= 0) return needing(introduction);
    // Nobody introduces them: the report takes it that readers know.
    if (!isAdded) return { mayOpen: true };
  }
  return needing(
    lastBefore(
      at,
      clues,
      (other) => other.speech?.speaker !== 'unnamed' && !other.isInsideQuotation,
    ),
  );
}

function lastBefore(
  end: number,
  clues: readonly Clues[],
  isMeant: (clues: Clues) => boolean,
): number {
  for (let at = end - 1; at >= 0; at--) {
    const earlier = clues[at];
    if (earlier && isMeant(earlier)) return at;
  }
  return -1;
}

function needing(sentence: number): Dependence {
  return sentence < 0 ? { mayOpen: false } : { mayOpen: false, needs: sentence };
}
