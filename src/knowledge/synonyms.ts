/** Words and phrases that may stand for one another, as a line of a synonyms file puts them. */
export interface SynonymRule {
  /** What a question may say. */
  readonly from: readonly string[];
  /** What is searched for as well. */
  readonly to: readonly string[];
  /** Whether these are proper names: of states, places, institutions, parties, media. */
  readonly areNames: boolean;
}
