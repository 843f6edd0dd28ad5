import type { SynonymTable } from '../index/synonym-table.ts';
import { type PassageId, type TermIndex, tokensOf } from '../index/term-index.ts';
import type { Query } from '../query/query.ts';
import { foundWeight, groupBySentence, type Match } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { type Features, featuresOf } from './features.ts';
import type { GateInput, PassageWord } from './gates/gate.ts';
import { probability } from './model.ts';

/** A ranked passage with how likely it answers. */
export interface AssessedPassage extends RankedPassage {
  readonly query: Query;
  readonly features: Features;
  /** How likely the passage answers the question, 0–1. */
  readonly score: number;
  /** Whether more than one weak leg ties the question to it. */
  readonly hasStrongMatch: boolean;
  /** Whether anything but consonants or trigrams that happen to be alike does. */
  readonly hasMeaningfulMatch: boolean;
}

/** @returns the passage with how likely it answers */
export function assess(query: Query, ranked: RankedPassage): AssessedPassage {
  const features = featuresOf(query, ranked);
  return {
    ...ranked,
    query,
    features,
    score: probability(features),
    ...tiesOf(query, ranked.matches),
  };
}

/** A slip in a long word; in a short one it may be chance. */
const SURE_SLIP = 0.75;

/**
 * One word or name that the passage holds itself, or two words that mean or surely miswrite it, are firm:
 * less may be chance.
 */
function tiesOf(
  { words }: Query,
  matches: readonly Match[],
): Pick<AssessedPassage, 'hasStrongMatch' | 'hasMeaningfulMatch'> {
  const tied = new Set<number>();
  for (const { word, kind, confidence } of matches) {
    const isOwn = kind === 'same' || kind === 'stem';
    if (isOwn || (kind === 'synonym' && words[word]?.isName))
      return { hasStrongMatch: true, hasMeaningfulMatch: true };
    if (kind === 'synonym' || (kind === 'slip' && confidence >= SURE_SLIP)) tied.add(word);
  }
  return { hasStrongMatch: tied.size > 1, hasMeaningfulMatch: tied.size > 0 };
}

/** How much of what the best sentence holds another must hold to be looked at as well. */
const NEARLY_BEST = 0.75;
/** A word is rare that one passage in so many holds, or fewer. */
const FEW = 3;

/** @returns what the gates look at */
export function evidenceOf(
  { query, passage, matches, nearestSentence }: AssessedPassage,
  text: string,
  index: TermIndex,
  synonyms: SynonymTable,
): GateInput {
  const groups = groupBySentence(matches).map((group) => ({
    sentence: group[0]?.sentence ?? 0,
    weight: foundWeight(query.words, group),
  }));
  const most = Math.max(0, ...groups.map(({ weight }) => weight));
  return {
    query,
    matches,
    text,
    words: wordsOf(passage, index),
    best: new Set([
      ...groups.filter(({ weight }) => weight >= NEARLY_BEST * most).map((group) => group.sentence),
      ...(nearestSentence === undefined ? [] : [nearestSentence]),
    ]),
    isElsewhere: ({ term }) => index.vocabulary.get(term) !== undefined,
    isRare: ({ frequency }) => frequency * FEW < index.passages,
    isNameTerm: ({ term, stem }) => synonyms.isName(stem) || !synonyms.holdsWord(term),
  };
}

function wordsOf(passage: PassageId, index: TermIndex): PassageWord[] {
  const { terms, stems } = index.vocabulary;
  const words: PassageWord[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const term = index.tokenTerms[token] ?? -1;
    words.push({
      term: terms[term] ?? '',
      stem: stems[term] ?? '',
      span: [index.tokenStarts[token] ?? 0, index.tokenEnds[token] ?? 0],
      sentence: index.tokenSentences[token] ?? 0,
    });
  }
  return words;
}
