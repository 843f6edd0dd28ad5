import { isElliptic } from './ellipsis.ts';
import { Mentions } from './mentions.ts';
import { type Opening, openingOf } from './opening.ts';
import { type References, referencesOf } from './references.ts';
import type { ReportSentences } from './report-sentences.ts';
import { type Speech, speechOf } from './speech.ts';

/** What must have been read before a sentence. */
export interface Dependence {
  /** Whether a text may begin with it. */
  readonly mayOpen: boolean;
  /**
   * The earlier sentences without which it is not understood: of each list one, by their positions,
   * the best first.
   */
  readonly needs: readonly (readonly number[])[];
}

const MAY_OPEN: Dependence = { mayOpen: true, needs: [] };
const NOT_FIRST: Dependence = { mayOpen: false, needs: [] };

/** What of a sentence tells what it depends on. */
interface Clues {
  readonly paragraph: number;
  readonly opening: Opening;
  readonly speech: Speech | undefined;
  readonly references: References;
  /** Whether it leaves to the one before it in its paragraph who acts. */
  readonly isElliptic: boolean;
}

/**
 * Finds for sentences the ones that introduce what each takes for known: its speaker, the subject of
 * its verb, definite nouns, people by their surnames, and what a pronoun or demonstrative at its
 * beginning points to. A heuristic over words; pronouns further on and attached ones are not resolved.
 */
export class Dependences {
  readonly #sentences: ReportSentences;
  readonly #known: Clues[] = [];
  readonly #mentions = new Mentions();

  /** @param sentences - all of a report */
  constructor(sentences: ReportSentences) {
    this.#sentences = sentences;
  }

  /**
   * Of one sentence after another in order: what was not asked for introduces nothing.
   *
   * @returns what must come before the sentence at this position
   */
  of(at: number): Dependence {
    const own = this.#clues(at);
    if (!own) return NOT_FIRST;
    const opening = this.#ofOpening(own, at);
    const { paragraph } = own;
    const needs = this.#mentions.neededBy(own.references, paragraph);
    this.#mentions.add(own.references, { position: at, paragraph });
    // A sentence that only takes nouns for known can open a text better than one that goes on.
    return { mayOpen: opening.mayOpen, needs: [...opening.needs, ...needs] };
  }

  #ofOpening(own: Clues, at: number): Dependence {
    const { opening, references, isElliptic, speech } = own;
    const pointsBack = opening === 'points back' || references.pointsBack;
    if (pointsBack || isElliptic) return needing(at - 1);
    if (opening === 'connects') return NOT_FIRST;
    return speech ? this.#ofSpeech(speech, at) : MAY_OPEN;
  }

  #ofSpeech({ isNamed, isAdded }: Speech, at: number): Dependence {
    if (isNamed) return isAdded ? NOT_FIRST : MAY_OPEN;
    return needing(this.#lastBefore(at, ({ speech }) => speech?.isNamed ?? true));
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
    const { paragraph, text, tokens } = sentence;
    const isBehind = this.#sentences.at(at - 1)?.paragraph === paragraph;
    const clues = {
      paragraph,
      opening: openingOf(tokens),
      speech: speechOf(text, tokens),
      references: referencesOf(text, tokens),
      isElliptic: isBehind && isElliptic(text, tokens),
    };
    this.#known[at] = clues;
    return clues;
  }
}

function needing(sentence: number): Dependence {
  return sentence < 0 ? NOT_FIRST : { mayOpen: false, needs: [[sentence]] };
}
