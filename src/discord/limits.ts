/**
 * Discord's limits as far as the bot meets them, lengths in UTF-16 units.
 *
 * Sources: https://docs.discord.com/developers/interactions/application-commands,
 * https://docs.discord.com/developers/components/reference and
 * https://docs.discord.com/developers/interactions/receiving-and-responding.
 */
export const LIMITS = {
  /** Text of all text displays of a message together. */
  messageText: 4000,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
} as const;

/**
 * Limits of our own, within Discord's, so that a card fits a phone and always has room: the text of
 * each part at its longest, escaped throughout, stays under `LIMITS.messageText` in sum.
 */
export const OURS = {
  question: 300,
  title: 200,
  example: 120,
  /** Escaped text of one page of a report. */
  page: 1200,
} as const;
