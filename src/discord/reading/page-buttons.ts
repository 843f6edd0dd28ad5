import type { APIComponentInContainer } from 'discord.js';
import { messages } from '../../messages.ts';
import { button, buttons, text } from '../card/card-components.ts';

/**
 * @param page - the page shown, counted from 1
 * @param idOf - the `custom_id` of the button that leads to a page
 * @returns which page this is and the buttons to the ones beside it; nothing when there is only one
 */
export function pageButtons(
  page: number,
  pages: number,
  idOf: (page: number) => string,
): APIComponentInContainer[] {
  if (pages < 2) return [];
  const { reading } = messages;
  return [
    text(`-# ${reading.page(page, pages)}`),
    buttons(
      button(reading.previous, idOf(page - 1), page === 1),
      button(reading.next, idOf(page + 1), page === pages),
    ),
  ];
}
