import type { APIComponentInContainer } from 'discord.js';
import { messages } from '../../messages.ts';
import { button, buttons, text } from '../card/card-components.ts';

/**
 * @param page - number of the page that is shown, from 1
 * @param idOf - gives the `custom_id` of the button that opens a page
 * @returns the page number and the buttons to the previous and the next page; nothing for a single page
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
