import type { APIComponentInContainer } from 'discord.js';
import { button, buttons } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { LIMITS } from '../card/limits.ts';

export const EXAMPLE_KIND = 'example';

/**
 * @param examples - questions that the reports answer
 * @param occasion - the id of the interaction that they are shown to: another one shows others
 * @param most - how many are shown
 * @returns as many of them as fit on a button, all of them in turn
 */
export function examplesFor(examples: readonly string[], occasion: string, most: number): string[] {
  const fitting = examples.filter((example) => example.length <= LIMITS.buttonLabel);
  if (fitting.length <= most) return fitting;
  const first = Number(BigInt(occasion) % BigInt(fitting.length));
  return [...fitting.slice(first), ...fitting.slice(0, first)].slice(0, most);
}

/** @returns the questions as buttons that ask them, one below the other: they are long for a phone */
export function exampleButtons(examples: readonly string[]): APIComponentInContainer[] {
  return examples.map((example) => buttons(button(example, customId(EXAMPLE_KIND, example))));
}
