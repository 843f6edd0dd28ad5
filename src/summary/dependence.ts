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
   * The earlier sentences without which it is not understood: one of each list, by position, the
   * best first.
   */
  readonly needs: readonly (readonly number[])[];
}

const MAY_OPEN: Dependence = { mayOpen: true, needs: [] };
const NOT_FIRST: Dependence = { mayOpen: false, needs: [] };

/** The signs in a sentence of what it depends on. */
interface Clues {
  readonly paragraph: number;
  readonly opening: Opening;
  readonly speech: Speech | undefined;
  readonly references: References;
  /** Whether its subject is in the sentence before it. */
  readonly isElliptic: boolean;
}

/**
 * Finds the sentences that introduce what a later one takes for known: its speaker, the subject of its
 * verb, definite nouns, people by their surnames, and the antecedent of a pronoun or demonstrative at
 * its beginning. A heuristic over words; later pronouns and attached ones are not resolved.
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
   * Call it for one sentence after another, in order: a skipped sentence introduces nothing.
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
    // A sentence that only takes nouns for known is a better lead than one that continues another.
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
    let speaker = at - 1;
    while (speaker >= 0 && this.#clues(speaker)?.speech?.isNamed === false) speaker--;
    return needing(speaker);
  }

  #clues(at: number): Clues | undefined {
    const known = this.#known[at];
    const sentence = this.#sentences.at(at);
    if (known || !sentence) return known;
    const { paragraph, text, tokens } = sentence;
    const isLater = this.#sentences.at(at - 1)?.paragraph === paragraph;
    const clues = {
      paragraph,
      opening: openingOf(tokens),
      speech: speechOf(text, tokens),
      references: referencesOf(text, tokens),
      isElliptic: isLater && isElliptic(text, tokens),
    };
    this.#known[at] = clues;
    return clues;
  }
}

function needing(sentence: number): Dependence {
  return sentence < 0 ? NOT_FIRST : { mayOpen: false, needs: [[sentence]] };
}
