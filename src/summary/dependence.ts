import { type Opening, openingOf } from './opening.ts';
import type { ReportSentences } from './report-sentences.ts';
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
 * Finds for sentences the one that introduces what each opens with: its speaker, or what a pronoun or
 * demonstrative points to. A heuristic over the first words; what a pronoun further on means is not
 * looked for.
 */
export class Dependences {
  readonly #sentences: ReportSentences;
  readonly #known: Clues[] = [];

  /** @param sentences - all of a report */
  constructor(sentences: ReportSentences) {
    this.#sentences = sentences;
  }

  /** @returns what must come before the sentence at this position */
  of(at: number): Dependence {
    const own = this.#clues(at);
    if (!own) return { mayOpen: false };
    if (own.isInsideQuotation || own.opening === 'points back') return needing(at - 1);
    if (own.opening === 'connects') return { mayOpen: false };
    return own.speech ? this.#ofSpeech(own.speech, at) : { mayOpen: true };
  }

  #ofSpeech({ speaker, role, isAdded }: Speech, at: number): Dependence {
    if (speaker === 'named') return { mayOpen: !isAdded };
    if (role !== undefined) {
      const introduction = this.#lastBefore(
        at,
        ({ roles, speech }) => roles.has(role) && speech?.role !== role,
      );
      if (introduction >= 0) return needing(introduction);
      // Nobody introduces them: the report takes it that readers know.
      if (!isAdded) return { mayOpen: true };
    }
    return needing(
      this.#lastBefore(
        at,
        ({ speech, isInsideQuotation }) => speech?.speaker !== 'unnamed' && !isInsideQuotation,
      ),
    );
  }

  #lastBefore(end: number, isMeant: (clues: Clues) => boolean): number {
    for (let at = end - 1; at >= 0; at--) {
      const earlier = this.#clues(at);
      if (earlier && isMeant(earlier)) return at;
    }
    return -1;
  }

  #clues(at: number): Clues | undefined {
    const known = this.#known[at];
    const sentence = this.#sentences.at(at);
    if (known || !sentence) return known;
    const { isInsideQuotation, text, tokens } = sentence;
    const clues = {
      isInsideQuotation,
      opening: openingOf(tokens),
      speech: speechOf(text, tokens),
      roles: rolesIn(tokens),
    };
    this.#known[at] = clues;
    return clues;
  }
}

function needing(sentence: number): Dependence {
  return sentence < 0 ? { mayOpen: false } : { mayOpen: false, needs: sentence };
}
