/** The rules of the search, gates aside, that an evaluation can disable to measure their effect. */
export const RULE_NAMES = [
  'smallTalk',
  'wordSegmentation',
  'stopWordTypos',
  'typos',
  'synonyms',
  'skeletons',
  'nameWeight',
  'commonWordWeight',
  'smoothing',
  'titles',
  'adjacency',
  'answerType',
  'strongMatch',
  'subject',
  'misspeltKeyword',
  'alternativeReadings',
  'wordsOfReading',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** The rules that are disabled; none outside evaluations. */
export interface DisabledRules {
  has(rule: RuleName): boolean;
}
