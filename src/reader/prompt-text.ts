import { normalise } from '../arabic/normalise.ts';

/** What the lines of a prompt begin with, besides the numbers of passages. */
export const LABELS = { report: 'التقرير', reading: 'كما فُهم', question: 'السؤال' } as const;

/**
 * Brackets, bars and the like, of which the numbers of passages, JSON and the control tokens of chat
 * templates (`<|im_start|>`, `<s>`, `[INST]`, `### System`) are made, by what stands for them. Wide and
 * mathematical forms are included: some tokenizers resolve them (NFKC).
 */
const STAND_INS: readonly (readonly [characters: string, standIn: string])[] = [
  ['[{［｛⟦❲【〔', '('],
  [']}］｝⟧❳】〕', ')'],
  ['<＜⟨〈〈﹤', '‹'],
  ['>＞⟩〉〉﹥', '›'],
  ['|｜¦│∣❘', '/'],
  ['#＃﹟`｀', ' '],
];
const STAND_IN = new Map(
  STAND_INS.flatMap(([characters, standIn]) =>
    [...characters].map((character): [string, string] => [character, standIn]),
  ),
);

/** Line and paragraph separators and control characters; runs of white space become one space. */
const SPACE = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Invisible: bidi controls, joiners, tags. They could hide an instruction from people who read the text. */
const INVISIBLE = /\p{Cf}/gu;

/** Labels of our lines and of the roles in a conversation, in normal form, and a colon. */
const ROLES = [
  ...['system', 'user', 'assistant', 'human', 'developer', 'tool', 'model', 'ai', 'bot'],
  ...['instruction', 'instructions', 'response', 'question', 'answer', 'passage', 'report'],
  ...['سؤال', 'الجواب', 'جواب', 'النظام', 'المستخدم', 'المساعد', 'التعليمات', 'تعليمات', 'الفقرة'],
];
const LABEL = new RegExp(
  `(?<!\\p{L})[وف]?(?:${[...Object.values(LABELS), ...ROLES].map((label) => normalise(label).text).join('|')})\\s*[:∶꞉︰]`,
  'gu',
);
const MARKED_OFF = ' - ';

/**
 * Turns any text into part of one line of a prompt that can neither begin nor end anything in it: line
 * breaks, brackets, control tokens and labels of lines lose their form. Words stay, and with them
 * whatever is quoted of the text.
 */
export function promptText(text: string): string {
  const line = text.toWellFormed().replace(INVISIBLE, '').replace(SPACE, ' ').trim();
  const plain = Array.from(line, (character) => STAND_IN.get(character) ?? character).join('');
  return withoutLabels(plain).replace(SPACE, ' ').trim();
}

function withoutLabels(text: string): string {
  const normalised = normalise(text);
  let result = '';
  let from = 0;
  for (const { 0: label, index } of normalised.text.matchAll(LABEL)) {
    const [start, end] = normalised.original(index + label.length - 1, index + label.length);
    result += text.slice(from, start) + MARKED_OFF;
    from = end;
  }
  return result + text.slice(from);
}
