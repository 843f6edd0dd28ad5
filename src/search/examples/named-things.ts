import { ARTICLE } from '../../arabic/article.ts';
import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { stem } from '../../arabic/stem.ts';
import { type Token, tokenise } from '../../arabic/tokenise.ts';
import { wordList } from '../../arabic/word-list.ts';

const MAX_NAMES = 6;
/** Endings of a feminine noun or a plural that takes a feminine adjective, and of that adjective. */
const FEMININE_NOUN = /(?:ه|ات)$/u;
const FEMININE = /[ةه]$/u;
/** Ending of a masculine adjective of belonging, `الصيني`, as written: a noun ends in `ى`. */
const MASCULINE = /ي$/u;
/** Adjectives of this form that make no name: they say when, or which one. */
const NO_NAME_ADJECTIVES: ReadonlySet<string> = new Set(
  wordList(
    'الماضي الماضية القادمة المقبلة الحالي الحالية التالي التالية الثاني الثانية الجاري الجارية',
  ),
);

/**
 * @param paragraph - a paragraph as published
 * @returns its names that consist of a definite noun and its adjective (`السفارة الصينية`), verbatim
 */
export function namedThings(paragraph: string): string[] {
  const tokens = tokenise(paragraph);
  const names = tokens.flatMap((noun, at) => {
    const [before, adjective] = [tokens[at - 1], tokens[at + 1]];
    if (!adjective || paragraph.slice(noun.end, adjective.start) !== ' ') return [];
    // After another definite word the noun is an adjective itself: `الهلال الأحمر السوداني`.
    const isAdjective = before !== undefined && isDefinite(before);
    const written = paragraph.slice(adjective.start, adjective.end);
    const isName = mayBeInName(noun) && mayBeInName(adjective) && agree(noun.term, written);
    return isName && !isAdjective ? [paragraph.slice(noun.start, adjective.end)] : [];
  });
  return names.slice(0, MAX_NAMES);
}

/** Whether it is a definite word that may be part of a name. */
function mayBeInName(token: Token): boolean {
  return (
    isDefinite(token) && !NO_NAME_ADJECTIVES.has(token.term) && !isCommonStem(stem(token.term))
  );
}

function isDefinite({ term }: Token): boolean {
  return term.startsWith(ARTICLE) && !isStopWord(term);
}

/** A noun has the gender of its own adjective, and often not that of another adjective. */
function agree(noun: string, adjective: string): boolean {
  return (FEMININE_NOUN.test(noun) ? FEMININE : MASCULINE).test(adjective);
}
