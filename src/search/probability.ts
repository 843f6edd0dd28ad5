import { FEATURE_NAMES, type Features } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** A logistic model over the features. */
export interface Model {
  readonly intercept: number;
  readonly weights: Features;
}

/**
 * @param features - of a passage for a question
 * @returns how likely the passage answers the question, 0–1
 */
export function probability(features: Features, { intercept, weights }: Model = fitted): number {
  const sum = FEATURE_NAMES.reduce((z, name) => z + weights[name] * features[name], intercept);
  return 1 / (1 + Math.exp(-sum));
}
