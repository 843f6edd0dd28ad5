import { normalise } from '../normalise.ts';
import { stemList } from '../word-list.ts';

const CAUSES = 'سبب بسبب أسباب نتيجة نظرا جراء إثر عقب هدف بهدف بغية دفع رغبة خشية خوفا لمحاولة';
const CAUSE_STEMS = stemList(CAUSES);

/** @returns whether a word with this stem introduces a cause or a purpose */
export function isCauseWord(stem: string): boolean {
  return CAUSE_STEMS.has(stem);
}

/**
 * Expressions that may introduce a cause: conjunctions and prepositions, verbs of reasoning, words for
 * lack or dispute, and `ل` before a verb or verbal noun, which introduces a purpose. The list is long on
 * purpose: only a sentence without any of them certainly gives no cause.
 */
const WORDS = `بسبب|لأن|بعد|إثر|عقب|نتيجة|جراء|سبب|أسباب|بداعي|بدعوى|احتجاجا|ردا على|خوف|خشية|تجنب|تفادي|نظرا|بفعل|بفضل|بهدف|
  لهدف|هدف|بغية|بغرض|لغرض|من أجل|إذ|كي|لكي|حتى|يعود|تعود|يعزو|تعزو|عزا|أرجع|مبرر|معلل|برر|حرصا|استجابة|تضامنا|سعيا|عدم|نقص|
  غياب|رفض|خلاف|لم ي|لم ت|رغبة|دفع|محاولة`;
const GROUNDS = new RegExp(
  `(?<!\\p{L})[وف]?(?:${normalise(WORDS.replace(/\s*\n\s*/gu, '')).text}|ل(?!ل)\\p{L}{4})`,
  'u',
);

/** @returns whether any expression in the text may introduce a cause or a purpose */
export function givesCause(text: string): boolean {
  return GROUNDS.test(normalise(text).text);
}
