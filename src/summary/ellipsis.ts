import { ARTICLE } from '../arabic/article.ts';
import { conjoinedForms } from '../arabic/conjunction.ts';
import { isGivenName } from '../arabic/lexicon/given-names.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';

/** Verbs and particles that continue the sentence before: another act, an answer. */
const CONTINUES = new Set(wordList('كما رد ردت ردوا'));
const MARK = /\S/u;
/** An accusative dual or plural, so not the subject; names of countries end in `يا` and `كا`. */
const OBJECT = /^(?=.{4,})\p{L}+(?:ين|[^يك]ا)$/u;
/** People called by what they do: `المسؤولون`, `المنظمون`. */
const DOERS = /^الم\p{L}{3,}ون$/u;
/** A noun with an attached pronoun, before normalisation: a teh marbuta is not a pronoun. */
const POSSESSED = /^\p{L}{3,}(?:ه|ها|هم|هما)$/u;
/** A later pronoun refers to something in its own sentence. */
const NEAR_VERB = 4;

/**
 * @param text - a sentence that follows another in its paragraph
 * @param tokens - its words
 * @returns whether its subject is in the sentence before: an object follows the verb
 * (`ودعت المواطنين`), it adds another act (`كما قرر`) or an answer (`ورد المتحدث`), or a pronoun comes
 * before any name (`وانسحب خمسة من نوابها`)
 */
export function isElliptic(text: string, tokens: readonly Token[]): boolean {
  const [verb, second] = tokens;
  if (!verb || !second) return false;
  if (conjoinedForms(verb.term).some((form) => CONTINUES.has(form))) return true;
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
