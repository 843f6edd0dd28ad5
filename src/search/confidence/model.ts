import { FEATURES_OF, type Features, type ModelName } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** @returns the model that goes by all that is known of a passage */
export function modelFor({ similarity }: Features): ModelName {
  return similarity === undefined ? 'words' : 'embeddings';
}

/** What makes the logit of a probability: where it starts, and what each feature adds. */
export interface Logit {
  readonly intercept: number;
  readonly parts: readonly {
    readonly feature: keyof Features;
    readonly value: number;
    readonly weight: number;
  }[];
}

/** @returns the model's view of a passage, piece by piece */
export function logitOf(features: Features): Logit {
  const name = modelFor(features);
  const { intercept, weights } = fitted[name];
  const weightOf: Readonly<Record<string, number>> = weights;
  return {
    intercept,
    parts: FEATURES_OF[name].map((feature) => ({
      feature,
      value: features[feature] ?? 0,
      weight: weightOf[feature] ?? 0,
    })),
  };
}

/**
 * A logistic model over the features, with weights of its own for what there is to go by.
 *
 * @param features - of a passage for a question
 * @returns how likely the passage answers the question, 0–1
 */
export function probability(features: Features): number {
  const { intercept, parts } = logitOf(features);
  const sum = parts.reduce((z, { value, weight }) => z + weight * value, intercept);
  return 1 / (1 + Math.exp(-sum));
}
