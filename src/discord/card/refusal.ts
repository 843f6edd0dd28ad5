/** Thrown to refuse an action; `dispatch` shows the message, a sentence, to the person and nobody else. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
