import { conjoinedForms } from './conjunction.ts';
import { SPEECH_PARTICIPLES } from './lexicon/speech-verbs.ts';
import { pairedMarks } from './paired-marks.ts';
import { wordList } from './word-list.ts';

/** A piece of a text: `[start, end)`. */
export type Span = readonly [start: number, end: number];

/** Line ends; full stops and the like, with the quotation marks and brackets that close after them. */
const SENTENCE_END = /\n+|[.!?؟…۔]+(?:[.!?؟…۔"”’]| ?[»)\]])*/gu;
const CLAUSE_END = /[،,؛;:]+(?!\p{N})["”’»)\]]*/gu;

/** Full stops and the like that end no sentence, by what stands beside them. */
const WITHIN_SENTENCE = new RegExp(
  [
    // In a number, date or address. Sites omit the space after a full stop: `الأرض.وذكرت` is an end.
    String.raw`(?<=[\p{N}\p{Script=Latin}/=_-])[.!?](?=[\p{N}\p{Script=Latin}/])`,
    // After initials and titles (`د. أحمد`, `أ.د.`, `ود. منى`), but not units (`2016م.`, `5 م.`).
    String.raw`(?<=(?<![\p{L}\p{M}\p{N}])(?<!\p{N} (?=[مصه]))(?:و[دمأا]|\p{L}) ?)\.["”’»)\]]*(?![.!?؟…"”’»)\]])`,
    // After the number of an item in a list.
    String.raw`(?<=(?<!\p{N})[:؛] ?\p{N}{1,2})\.(?=\s)`,
    // Of a question or an exclamation that is quoted: `سأل «متى؟» ثم خرج`.
    String.raw`(?:[.!?؟…]*[!?؟…]|\.{2,})(?:["”’]| ?[»)\]])+(?=\s*[\p{L}\p{N}])`,
    // Before a comma or a small letter, or with only marks after it.
    String.raw`[.!?؟…۔"”’»)\]]+(?=\s*[،,؛;:])|(?:…|\.{2,})(?=\s*\p{Ll})`,
    String.raw`[.!?؟…۔](?=[^\p{L}\p{N}\n]{0,9}(?:\n|$))`,
  ].join('|'),
  'uy',
);

/**
 * Participles that continue the sentence before, though sites put a full stop between: `. مؤكدا أن`. The
 * feminine and the plural may begin one (`لافتة` is a banner), unless what is said follows.
 */
const PARTICIPLES: ReadonlySet<string> = new Set([
  ...SPEECH_PARTICIPLES,
  ...wordList(`نافي معرب مطالب معلن واصف متهم منتقد مناشد متوقع مرجح متعهد متوعد مهدد آمل متمني
    مستدرك مردف مستطرد مندد مستنكر معترف مستبعد ملوح ملمح كاشف مكتفي مقدر`).flatMap((participle) =>
    ['ا', 'ه', 'ين'].map((ending) => participle + ending),
  ),
]);
const NEXT_WORD =
  /\s*(?<word>[\p{L}\p{M}]{3,12})(?<=ا\u064b?|\u064bا|(?<inflected>[ةهن]))(?![\p{L}\p{M}])(?<said>\s+(?:[أإا]ن(?:ها?|هم)?|[إا]ل[ىي]|ب[أا]ن|على|من)(?!\p{L}))?/uy;

/** What a sentence has at least: a letter, or a number longer than those of lists. */
const WORD = /\p{L}|\p{N}{3}/gu;

/**
 * The longest quotation or bracket that is kept whole, in UTF-16 units: a full sentence of the news. In
 * reports, those of several sentences are asides of at most 74 units, or answers and speeches from 194.
 */
const LONGEST_WHOLE = 160;

/**
 * Splits at line ends and after full stops and the like, but not within a short quotation or bracket.
 * Takes time in proportion to the length of the text.
 *
 * @param text - any text
 * @returns the sentences in order, without surrounding white space
 */
export function sentences(text: string): Span[] {
  const pairs = pairedMarks(text, LONGEST_WHOLE);
  const ends: number[] = [];
  let start = 0;
  let firstWord = -1;
  let pair = 0;
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    let end = index + mark.length;
    if (!mark.startsWith('\n')) {
      if (firstWord < start) firstWord = match(WORD, text, start)?.index ?? text.length;
      while ((pairs[pair]?.[1] ?? Number.POSITIVE_INFINITY) <= end) pair++;
      const opening = pairs[pair]?.[0] ?? end;
      const isWithin = opening < index || firstWord > index || continues(text, index, end);
      if (isWithin) continue;
      end = Math.min(end, opening);
    }
    ends.push(end);
    start = end;
  }
  return piecesBetween(text, 0, [...ends, text.length]);
}

/**
 * @param text - any text
 * @param within - the piece to split
 * @returns the clauses of that piece in order, without surrounding white space
 */
export function clauses(text: string, [from, to]: Span): Span[] {
  const ends = Array.from(
    text.slice(from, to).matchAll(CLAUSE_END),
    ({ 0: mark, index }) => from + index + mark.length,
  );
  return piecesBetween(text, from, [...ends, to]);
}

/** @returns whether the sentence goes on after a mark at `[at, end)` */
function continues(text: string, at: number, end: number): boolean {
  if (match(WITHIN_SENTENCE, text, at)) return true;
  const { word, inflected, said } = match(NEXT_WORD, text, end)?.groups ?? {};
  if (word === undefined || (inflected !== undefined && said === undefined)) return false;
  return wordList(word)
    .flatMap(conjoinedForms)
    .some((form) => PARTICIPLES.has(form));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function piecesBetween(text: string, from: number, ends: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const end of ends) {
    const piece = text.slice(start, end);
    const span: Span = [
      start + piece.length - piece.trimStart().length,
      end - piece.length + piece.trimEnd().length,
    ];
    if (span[0] < span[1]) spans.push(span);
    start = end;
  }
  return spans;
}
