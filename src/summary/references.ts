import { ARTICLE } from '../arabic/article.ts';
import { conjoinedForms } from '../arabic/conjunction.ts';
import { isCommonStem } from '../arabic/lexicon/common-words.ts';
import { isGivenName } from '../arabic/lexicon/given-names.ts';
import { isTimeWord } from '../arabic/lexicon/quantity-words.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { skeleton, stem, stemsOf, withoutPrefix } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';
import { quotationSpanAround, quotationSpans } from './quotation-spans.ts';

/** What a sentence names and what it takes for known, by stem or root so that mentions match. */
export interface References {
  /** All that it names. */
  readonly named: ReadonlySet<string>;
  /** What it names as something new, without the article. */
  readonly introduced: ReadonlySet<string>;
  /** What it takes for known: definite nouns without an explanation next to them. */
  readonly known: ReadonlySet<string>;
  /** The known noun that is its subject: `وكان الفريق`. */
  readonly subject: string | undefined;
  /** Surnames of the people that it names in full. */
  readonly people: ReadonlySet<string>;
  /** Its other words, among which surnames may stand alone. */
  readonly words: ReadonlySet<string>;
  /** Whether it points to the sentence before it: `هذه الأرقام`, `58 مصابا منهم`, `ونفى ذلك`. */
  readonly pointsBack: boolean;
}

const DEMONSTRATIVES = new Set(
  wordList(`هذا هذه ذلك تلك هذان هذين هاتين لهذا لهذه لذلك لتلك بهذا بهذه بذلك بتلك`),
);
const OUT_OF_THEM = new Set(wordList('منهم منها'));
const PERFECT = 'قد';
/** Begins names of two words: `عبد الرحيم ضرار`. */
const SERVANT = 'عبد';
/** A later demonstrative without a noun refers to something in its own sentence. */
const NEAR_VERB = 4;
const NUMBER = /^\p{N}/u;
/** People named by an act (`المضربون`): a sentence about that act introduces them. */
const PARTICIPLE = /^م.{3,}(?:ون|ين)$/u;
const MARK = /\S/u;

/**
 * A heuristic over adjacent words; what quotations take for known is ignored.
 *
 * @param text - a sentence
 * @param tokens - its words
 */
export function referencesOf(text: string, tokens: readonly Token[]): References {
  const quoted = quotationSpans(text);
  const named = new Set<string>();
  const introduced = new Set<string>();
  const known = new Set<string>();
  const people = new Set<string>();
  const words = new Set<string>();
  let subject: string | undefined;
  let pointsBack = false;
  for (const [at, { term, start }] of tokens.entries()) {
    const before = areBeside(text, tokens[at - 1], tokens[at]) ? (tokens[at - 1]?.term ?? '') : '';
    const after = areBeside(text, tokens[at], tokens[at + 1]) ? (tokens[at + 1]?.term ?? '') : '';
    const isOwn = quotationSpanAround(start, quoted) === undefined;
    if (isOwn && isPointer(at, tokens, after, named)) pointsBack = true;
    if (isStopWord(term)) continue;

    if (isFirstName(before) || tokens[at - 2]?.term === SERVANT) people.add(term);
    else if (isOwn) for (const form of conjoinedForms(term)) words.add(form);

    const key = stem(term);
    const isKnown = isTakenForKnown(term, before, after);
    if (isOwn && isKnown && !named.has(key)) {
      const participle = withoutPrefix(term);
      const needed = PARTICIPLE.test(participle) ? rootOf(key) : key;
      known.add(needed);
      if (at <= 1 || (at === 2 && tokens[1]?.term === PERFECT)) subject ??= needed;
    }
    for (const one of stemsOf(term)) {
      named.add(one).add(rootOf(one));
      introduced.add(rootOf(one));
      if (!isKnown && !hasArticle(term)) introduced.add(one);
    }
  }
  return { named, introduced, known, subject, people, words, pointsBack };
}

/** Whether there is no mark between two words. */
function areBeside(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && !MARK.test(text.slice(left.end, right.start));
}

function isPointer(
  at: number,
  tokens: readonly Token[],
  after: string,
  named: ReadonlySet<string>,
): boolean {
  const word = tokens[at]?.term ?? '';
  if (OUT_OF_THEM.has(word)) return NUMBER.test(tokens[at - 2]?.term ?? '');
  if (!DEMONSTRATIVES.has(word)) return false;
  if (!after.startsWith(ARTICLE)) return at < NEAR_VERB;
  return !isTimeWord(stem(after)) && !named.has(stem(after));
}

function isTakenForKnown(term: string, before: string, after: string): boolean {
  if (!hasArticle(term) || isCommonStem(stem(term)) || isTimeWord(stem(term))) return false;
  const isAdjective = hasArticle(before) && !PARTICIPLE.test(withoutPrefix(term));
  return !isAdjective && !after.startsWith(ARTICLE) && !isFirstName(after);
}

/** Normalisation spells the preposition `على` like the name `علي`. */
function isFirstName(term: string): boolean {
  return isGivenName(term) && !isStopWord(term);
}

function hasArticle(term: string): boolean {
  return term.length - withoutPrefix(term).length >= ARTICLE.length;
}

/** The key of all words that may share a root with this stem. */
function rootOf(stemmed: string): string {
  return `√${skeleton(stemmed)}`;
}
