/** A sentence that a summary may take. */
export interface Selectable {
  readonly isTakeable: boolean;
  /** Whether it sets a condition or a limit: it does not wait for other paragraphs' turn. */
  readonly changesNews: boolean;
  /** What has to be there with it: of each list one, by their positions, the best first. */
  readonly needs: readonly (readonly number[])[];
  readonly paragraph: number;
  /** UTF-16 units of the whole sentence, and of its main thing alone. */
  readonly length: number;
  readonly shortLength: number;
  /** How much it is worth having, whatever else is there. */
  readonly importance: number;
}
