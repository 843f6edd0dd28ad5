import { FEATURE_NAMES, type SentenceFeatures } from './sentence-features.ts';
import fitted from './weights.json' with { type: 'json' };

interface LinearModel {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Logistic regressions over the features of a sentence. */
export interface SummaryModels {
  /** Whether an editor picks it for a summary. */
  readonly pick: LinearModel;
  /** Whether it holds the main news. */
  readonly mainNews: LinearModel;
}

export const FITTED_MODELS: SummaryModels = fitted;

/** How many other picks the main news is worth: without it a summary is not posted. */
const MAIN_NEWS = 2;

/**
 * @param features - of all sentences of a report
 * @returns what a summary gains by each: how likely an editor picks it, and how likely it is the main news
 * among the sentences of the report
 */
export function valuesOf(
  features: readonly SentenceFeatures[],
  { pick, mainNews }: SummaryModels,
): number[] {
  const news = features.map((one) => Math.exp(logit(mainNews, one)));
  const sum = news.reduce((total, one) => total + one, 0);
  return features.map(
    (one, at) => 1 / (1 + Math.exp(-logit(pick, one))) + (MAIN_NEWS * (news[at] ?? 0)) / sum,
  );
}

function logit({ intercept, weights }: LinearModel, features: SentenceFeatures): number {
  return FEATURE_NAMES.reduce(
    (sum, name) => sum + (weights[name] ?? 0) * features[name],
    intercept,
  );
}
