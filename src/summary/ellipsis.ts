import { ARTICLE } from '../arabic/article.ts';
import { conjoinedForms } from '../arabic/conjunction.ts';
import { isGivenName } from '../arabic/lexicon/given-names.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';

/** Adds a deed, or answers what was said before. */
const GOES_ON = new Set(wordList('كما رد ردت ردوا'));
const MARK = /\S/u;
/** A dual or plural that is no subject, an accusative; countries end in `يا` and `كا`. */
const OBJECT = /^(?=.{4,})\p{L}+(?:ين|[^يك]ا)$/u;
/** People called by what they do: `المسؤولون`, `المنظمون`. */
const DOERS = /^الم\p{L}{3,}ون$/u;
/** A noun with a pronoun, as it is spelt: a teh marbuta is none. */
const POSSESSED = /^\p{L}{3,}(?:ه|ها|هم|هما)$/u;
/** Further on a pronoun means something in its own sentence. */
const NEAR_VERB = 4;

/**
 * @param text - a sentence that another stands before in its paragraph
 * @param tokens - its words
 * @returns whether it leaves to that one who acts: an object stands behind the verb (`ودعت المواطنين`),
 * another deed is added (`كما قرر`), something is answered (`ورد المتحدث`), or a pronoun comes before any name (`وانسحب خمسة من نوابها`)
 */
export function isElliptic(text: string, tokens: readonly Token[]): boolean {
  const [verb, second] = tokens;
  if (!verb || !second) return false;
  if (conjoinedForms(verb.term).some((form) => GOES_ON.has(form))) return true;
  return lacksSubject(text, verb, second) || namesDoersOnly(tokens) || hasOpenPronoun(text, tokens);
}

function lacksSubject(text: string, verb: Token, second: Token): boolean {
  const isBeside = !MARK.test(text.slice(verb.end, second.start)) && !isStopWord(second.term);
  return isBeside && !verb.term.startsWith(ARTICLE) && OBJECT.test(second.term);
}

function namesDoersOnly([, second, third]: readonly Token[]): boolean {
  return DOERS.test(second?.term ?? '') && !third?.term.startsWith(ARTICLE);
}

function hasOpenPronoun(text: string, tokens: readonly Token[]): boolean {
  for (const { term, start, end } of tokens.slice(1, NEAR_VERB)) {
    if (isStopWord(term)) continue;
    if (term.includes(ARTICLE) || isGivenName(term)) return false;
    if (POSSESSED.test(text.slice(start, end))) return true;
  }
  return false;
}
