import type { Config } from '../config/config.ts';

/** The names of the commands and their options, by the language in the configuration. */
export const COMMAND_NAMES = {
  ar: {
    ask: 'اسأل',
    question: 'سؤال',
    private: 'خاص',
    addressee: 'لعضو',
    searchMessage: 'ابحث في التقرير',
    report: 'التقرير',
    reports: 'التقارير',
    whichReport: 'تقرير',
    summary: 'ملخص',
    length: 'طول',
    since: 'من',
    channel: 'قناة',
    post: 'نشر',
    paragraph: 'فقرة',
    help: 'مساعدة',
    desk: 'متابعة',
    when: 'متى',
  },
  en: {
    ask: 'ask',
    question: 'question',
    private: 'private',
    addressee: 'for',
    searchMessage: 'Search the report',
    report: 'report',
    reports: 'reports',
    whichReport: 'report',
    summary: 'summary',
    length: 'length',
    since: 'since',
    channel: 'channel',
    post: 'post',
    paragraph: 'paragraph',
    help: 'help',
    desk: 'desk',
    when: 'when',
  },
} as const satisfies Record<Config['commandLanguage'], Record<string, string>>;

export type CommandNames = (typeof COMMAND_NAMES)[Config['commandLanguage']];
