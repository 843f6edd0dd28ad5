import type { APIComponentInContainer } from 'discord.js';
import { button, buttons } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { LIMITS, OURS } from '../card/limits.ts';

export const EXAMPLE_KIND = 'example';

/**
 * Chooses the example questions for a card, in rotation, so that people see all of them over time.
 *
 * @param interactionId - where the rotation starts
 * @returns questions that fit on a button
 */
export function examplesFor(examples: readonly string[], interactionId: string): string[] {
  const fitting = examples.filter((example) => example.length <= LIMITS.buttonLabel);
  if (fitting.length <= OURS.shownExamples) return fitting;
  const first = Number(BigInt(interactionId) % BigInt(fitting.length));
  return [...fitting.slice(first), ...fitting.slice(0, first)].slice(0, OURS.shownExamples);
}

/** @returns buttons that ask these questions, one per row, because two do not fit on a phone */
export function exampleButtons(examples: readonly string[]): APIComponentInContainer[] {
  return examples.map((example) => buttons(button(example, customId(EXAMPLE_KIND, example))));
}
