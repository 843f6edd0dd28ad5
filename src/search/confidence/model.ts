import type { Features } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** How likely a passage answers; how likely it speaks of what is asked, whether it answers or not. */
export type Outcome = 'answer' | 'subject';

/** The features of each model. `similarity` counts where embeddings give it. */
export const FEATURES_OF = {
  answer: [
    ...(['coverage', 'bestSentence', 'lead', 'heldElsewhere', 'missingTimes'] as const),
    ...(['isOpen', 'length', 'similarity'] as const),
  ],
  subject: ['certain', 'exact', 'adjacent', 'asks', 'largestMissing', 'similarity'],
} as const satisfies Readonly<Record<Outcome, readonly (keyof Features)[]>>;

interface Model {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** The weights by words alone, and with embeddings. */
const MODELS: Readonly<Record<Outcome, { words: Model; embeddings: Model }>> = fitted;

function modelFor(outcome: Outcome, { similarity }: Features): Model {
  const { words, embeddings } = MODELS[outcome];
  return similarity === undefined ? words : embeddings;
}

/** How the logit of an answer's probability comes about: its intercept, and what each feature adds. */
export interface Logit {
  readonly intercept: number;
  readonly parts: readonly {
    readonly feature: (typeof FEATURES_OF)['answer'][number];
    readonly value: number;
    readonly weight: number;
  }[];
}

/** @returns how likely a passage answers, feature by feature */
export function answerLogit(features: Features): Logit {
  const { intercept, weights } = modelFor('answer', features);
  const parts = FEATURES_OF.answer.flatMap((feature) => {
    const value = features[feature];
    return value === undefined ? [] : [{ feature, value, weight: weights[feature] ?? 0 }];
  });
  return { intercept, parts };
}

/**
 * A logistic regression over the features.
 *
 * @param features - of a passage for a question
 * @returns the probability, 0–1
 */
export function probability(outcome: Outcome, features: Features): number {
  const { intercept, weights } = modelFor(outcome, features);
  let logit = intercept;
  for (const feature of FEATURES_OF[outcome]) {
    logit += (weights[feature] ?? 0) * (features[feature] ?? 0);
  }
  return 1 / (1 + Math.exp(-logit));
}
