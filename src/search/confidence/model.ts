import { FEATURES_OF, type Features, type ModelName } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** The weights of each model, from the features that it uses. */
const MODELS: Readonly<Record<ModelName, Model>> = {
  words: modelOf('words'),
  embeddings: modelOf('embeddings'),
};

interface Model {
  readonly intercept: number;
  readonly weights: readonly (readonly [feature: keyof Features, weight: number])[];
}

function modelOf(name: ModelName): Model {
  const { intercept, weights } = fitted[name];
  const weightOf: Readonly<Record<string, number>> = weights;
  return {
    intercept,
    weights: FEATURES_OF[name].map((feature) => [feature, weightOf[feature] ?? 0]),
  };
}

/** @returns the name of the model that uses all that is known of a passage */
export function modelFor({ similarity }: Features): ModelName {
  return similarity === undefined ? 'words' : 'embeddings';
}

/** How the logit of a probability comes about: its intercept, and what each feature adds. */
export interface Logit {
  readonly intercept: number;
  readonly parts: readonly {
    readonly feature: keyof Features;
    readonly value: number;
    readonly weight: number;
  }[];
}

/** @returns the model's view of a passage, feature by feature */
export function logitOf(features: Features): Logit {
  const { intercept, weights } = MODELS[modelFor(features)];
  const parts = weights.map(([feature, weight]) => ({
    feature,
    value: features[feature] ?? 0,
    weight,
  }));
  return { intercept, parts };
}

/**
 * A logistic regression over the features.
 *
 * @param features - of a passage for a question
 * @returns how likely the passage answers the question, 0–1
 */
export function probability(features: Features): number {
  const { intercept, weights } = MODELS[modelFor(features)];
  let logit = intercept;
  for (const [feature, weight] of weights) logit += weight * (features[feature] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}
