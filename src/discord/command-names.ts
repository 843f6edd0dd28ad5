import type { Config } from '../config.ts';

/** What the commands and their options are called, by the language an operator chose. */
export const COMMAND_NAMES = {
  ar: { ask: 'اسأل', question: 'سؤال', report: 'التقرير', help: 'مساعدة' },
  en: { ask: 'ask', question: 'question', report: 'report', help: 'help' },
} as const satisfies Record<Config['commandLanguage'], Record<string, string>>;

export type CommandNames = (typeof COMMAND_NAMES)[Config['commandLanguage']];
