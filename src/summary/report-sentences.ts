import { isListed, leadEnd } from '../arabic/lead-line.ts';
import { isNumberWord } from '../arabic/lexicon/quantity-words.ts';
import { type Span, sentences } from '../arabic/sentences.ts';
import { stem } from '../arabic/stem.ts';
import { cachingTokeniser } from '../arabic/token-cache.ts';
import type { Token } from '../arabic/tokenise.ts';
import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';

/** A word of a sentence. */
export interface SentenceWord extends Token {
  readonly stem: string;
  readonly isNumber: boolean;
}

/** A sentence of a report. */
export interface ReportSentence {
  /** Position of its paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** How many sentences of the paragraph come before it. */
  readonly before: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly SentenceWord[];
}

const WORD = /[\p{L}\p{N}]/u;
/** An opening mark that is never closed, an editing mistake of news sites. */
const LONE_MARK = /^(?:\([^()]*|«[^«»]*|"[^"]*)$/u;
/** `لكن المحكمة برأته`: what follows can be read without it, unlike after `لكنه`. */
const CONTRAST = /^(?:و?لكنّ?|فقد|و?غير أنّ?|إل[اّ]+ أنّ?|بيد أنّ?)\s+/u;

/** No summary looks further: the work grows with each sentence. */
const MAX_SENTENCES = 500;

/**
 * @param report - any report
 * @returns its first sentences; headings, tables, lists and those without a word are left out unless there is
 * nothing else
 */
export function* reportSentences({ paragraphs }: Report): CooperativeTask<ReportSentence[]> {
  const tokenise = wordTokeniser();
  const worded: ReportSentence[] = [];
  const wordless: ReportSentence[] = [];
  for (const [index, whole] of paragraphs.entries()) {
    const lead = leadEnd(whole);
    for (const [before, span] of sentences(whole).entries()) {
      const [start, end] = withoutOpening(whole, span);
      const text = whole.slice(start, end);
      const sentence = { paragraph: index + 1, before, start, end, text, tokens: tokenise(text) };
      const isWhole = end > lead && !(lead > 0 && isListed(text));
      (WORD.test(text) && isWhole ? worded : wordless).push(sentence);
    }
    if (worded.length >= MAX_SENTENCES) break;
    yield;
  }
  return (worded.length > 0 ? worded : wordless).slice(0, MAX_SENTENCES);
}

/** Texts repeat their words, so each is analysed once. */
function wordTokeniser(): (text: string) => SentenceWord[] {
  const visitWords = cachingTokeniser((term) => {
    const stemmed = stem(term);
    return { term, stem: stemmed, isNumber: isNumberWord(term, stemmed) };
  });
  return (text) => {
    const words: SentenceWord[] = [];
    visitWords(text, (word, start, end) => words.push({ ...word, start, end }));
    return words;
  };
}

/** Leaves out a mark or a conjunction at the beginning that only makes sense beside what is left out. */
function withoutOpening(text: string, [start, end]: Span): Span {
  const sentence = text.slice(start, end);
  if (LONE_MARK.test(sentence) && WORD.test(sentence.charAt(1))) return [start + 1, end];
  return [start + (CONTRAST.exec(sentence)?.[0].length ?? 0), end];
}
