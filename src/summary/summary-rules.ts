/** The rules of summaries that an evaluation can disable to measure their effect. */
export const SUMMARY_RULE_NAMES = [
  'answers',
  'openings',
  'demonstratives',
  'subjects',
  'introductions',
  'stumps',
] as const;

export type SummaryRuleName = (typeof SUMMARY_RULE_NAMES)[number];

/** The rules that are disabled. */
export interface SummaryRules {
  has(rule: SummaryRuleName): boolean;
}

/** None is disabled. */
export const NO_RULES: SummaryRules = new Set<SummaryRuleName>();
