import { FEATURES_OF, type Features, type ModelName } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** @returns the model that goes by all that is known of a passage */
export function modelFor({ similarity }: Features): ModelName {
  return similarity === undefined ? 'words' : 'meaning';
}

/**
 * A logistic model over the features, with weights of its own for what there is to go by.
 *
 * @param features - of a passage for a question
 * @returns how likely the passage answers the question, 0–1
 */
export function probability(features: Features): number {
  const name = modelFor(features);
  const { intercept, weights } = fitted[name];
  const weightOf: Readonly<Record<string, number>> = weights;
  const sum = FEATURES_OF[name].reduce(
    (z, feature) => z + (weightOf[feature] ?? 0) * (features[feature] ?? 0),
    intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}
