/** The rules of the search, gates aside, that an evaluation can switch off to tell what each is worth. */
export const RULE_NAMES = [
  'smallTalk',
  'courtesy',
  'wordSegmentation',
  'stopWordTypos',
  'typos',
  'synonyms',
  'skeletons',
  'nameWeight',
  'commonWordWeight',
  'smoothing',
  'adjacency',
  'answerType',
  'strongMatch',
  'meaningfulMatch',
  'alternativeReadings',
  'wordsOfReading',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** Rules that are switched off; none outside of evaluations. */
export interface DisabledRules {
  has(rule: RuleName): boolean;
}
