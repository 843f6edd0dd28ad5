import type { SynonymTable } from '../index/synonym-table.ts';
import { type PassageId, type TermIndex, tokensOf } from '../index/term-index.ts';
import type { Query } from '../query/query.ts';
import { foundWeight, type Match, sentencesOf } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { type Features, featuresOf } from './features.ts';
import type { Evidence, PassageWord } from './gates/gate.ts';
import { probability } from './model.ts';

/** A ranked passage with how likely it answers. */
export interface Assessed extends RankedPassage {
  readonly query: Query;
  readonly features: Features;
  /** How likely the passage answers the question, 0–1. */
  readonly score: number;
  /** Whether more than one weak leg ties the question to it. */
  readonly isFirm: boolean;
  /** Whether anything but consonants or trigrams that happen to be alike does. */
  readonly isTied: boolean;
}

/** @returns the passage with how likely it answers */
export function assess(query: Query, ranked: RankedPassage): Assessed {
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
function tiesOf({ words }: Query, matches: readonly Match[]): Pick<Assessed, 'isFirm' | 'isTied'> {
  const tied = new Set<number>();
  for (const { word, tie, sure } of matches) {
    const isOwn = tie === 'same' || tie === 'stem';
    if (isOwn || (tie === 'synonym' && words[word]?.isName)) return { isFirm: true, isTied: true };
    if (tie === 'synonym' || (tie === 'slip' && sure >= SURE_SLIP)) tied.add(word);
  }
  return { isFirm: tied.size > 1, isTied: tied.size > 0 };
}

/** How much of what the best sentence holds another must hold to be looked at as well. */
const NEARLY_BEST = 0.75;
/** A word is rare that one passage in so many holds, or fewer. */
const FEW = 3;

/** @returns what the gates look at */
export function evidenceOf(
  { query, passage, matches, nearestSentence }: Assessed,
  text: string,
  index: TermIndex,
  synonyms: SynonymTable,
): Evidence {
  const groups = sentencesOf(matches).map((group) => ({
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
