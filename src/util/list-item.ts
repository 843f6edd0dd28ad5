/** What an item of a list begins with: a dash or bullet, or a number or letter with a mark after it. */
export const LIST_ITEM =
  /^\s*(?:[-*+•▪◦·–—]\s|\(?\p{N}{1,2}\s?[.)\-–]\s?(?!\p{N})|\(\p{N}{1,2}\)|\(?\p{L}[).]\s)/u;
