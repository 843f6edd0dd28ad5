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
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** How long Discord waits for the first answer to an interaction, in milliseconds. */
  answerMs: 3000,
} as const;

/**
 * Limits of our own, within Discord's, so that a card fits a phone and always has room: the text of
 * each part at its longest, escaped throughout, stays under `LIMITS.messageText` in sum.
 */
export const OURS = {
  question: 300,
  title: 200,
  name: 60,
  heading: 90,
  /** Escaped text of one page of a report. */
  page: 1200,
  /** Escaped text of a whole paragraph, or of a passage with the paragraphs around it. */
  passage: 2000,
  /** Escaped text of a summary. */
  summary: 3200,
  reportsOnPage: 5,
  /** Questions offered where nothing was found and where help is given. */
  shownExamples: 3,
} as const;

/** How long a summary may be, in UTF-16 units of the report's text. */
export const SUMMARY_LENGTHS = { short: 500, medium: 1200, long: 2800 } as const;

/** How often one person may do a thing: so many times in so many seconds. */
export const COOLDOWNS = {
  questions: { points: 5, duration: 10 },
  /** Buttons, modals and the other commands. */
  actions: { points: 30, duration: 10 },
  keystrokes: { points: 1500, duration: 10 },
} as const;
