/**
 * The limits of Discord that matter to the bot. Lengths are in UTF-16 units.
 *
 * Sources: https://docs.discord.com/developers/interactions/application-commands,
 * https://docs.discord.com/developers/components/reference and
 * https://docs.discord.com/developers/interactions/receiving-and-responding.
 */
export const LIMITS = {
  /** All text displays of a message together. */
  messageText: 4000,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  /** Choices of an option of a command, or options in a menu. */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** The label of an option in a menu. */
  optionLabel: 100,
  /** How long Discord waits for the first response to an interaction, in milliseconds. */
  answerMs: 3000,
} as const;

/**
 * Our own limits, stricter than Discord's, so that a card fits a phone. Even if every part has its
 * maximum length and every character is escaped, a card stays under `LIMITS.messageText`.
 */
export const OURS = {
  /**
   * How long a question may take before a private reply says that the reports are being read, in
   * milliseconds: the rest of `LIMITS.answerMs` is for sending it.
   */
  answerMs: 2000,
  question: 300,
  title: 200,
  name: 60,
  heading: 90,
  /** The escaped text of one page of a report. */
  page: 1200,
  /** The escaped text of a paragraph, or of a passage and the paragraphs around it. */
  passage: 2000,
  /** The escaped text of a summary. */
  summary: 3200,
  reportsOnPage: 5,
  /** Links to other reports with the same text. */
  otherSources: 2,
  /** Reports on the card that sums up some days. */
  digestEntries: 10,
  /** On a page of the desk: questions without an answer, and answers that people said are none. */
  deskGroups: 8,
  deskFlagged: 5,
  /** Questions without an answer in the weekly figures. */
  weeklyGroups: 5,
  /** On the list of planned posts. */
  plannedPosts: 10,
  /** Other wordings of a question, and the length of each. */
  deskWordings: 8,
  deskWording: 100,
  /** Example questions on the help card and on the card that says that nothing was found. */
  shownExamples: 3,
} as const;

/** The maximum length of a summary, in UTF-16 units, after escaping and with the blank lines. */
export const SUMMARY_LENGTHS = { short: 500, medium: 1200, long: 2800 } as const;

/** Rate limits per person: at most `points` actions in `duration` seconds. */
export const COOLDOWNS = {
  questions: { points: 5, duration: 10 },
  /** Buttons, forms and the other commands. */
  actions: { points: 30, duration: 10 },
  /** Requests for autocompletion. */
  keystrokes: { points: 1500, duration: 10 },
} as const;
