import { ComponentType } from 'discord.js';
import type { Card } from '../../src/discord/card/card-components.ts';

/** @returns what a card shows, a line a text or button, to be read as a member would */
export function readCard(card: Card): string {
  return card
    .flatMap(({ components }) => components)
    .flatMap((part) => {
      if (part.type === ComponentType.TextDisplay) return [part.content];
      if (part.type === ComponentType.Separator) return ['———'];
      if (part.type === ComponentType.Section) {
        return part.components.flatMap(({ content }) => content);
      }
      if (part.type !== ComponentType.ActionRow) return [];
      return part.components.map((button) => {
        if (button.type !== ComponentType.Button || !('label' in button)) return '[?]';
        const target = 'url' in button ? button.url : button.custom_id;
        return `[${button.label}${button.disabled ? ' ✗' : ''}] → ${target}`;
      });
    })
    .join('\n');
}

/** @returns how many UTF-16 units of text the card's text displays have together */
export function textLength(card: Card): number {
  return card
    .flatMap(({ components }) => components)
    .flatMap((part) => (part.type === ComponentType.Section ? part.components : [part]))
    .reduce(
      (sum, part) => sum + (part.type === ComponentType.TextDisplay ? part.content.length : 0),
      0,
    );
}
