import type { PassageId } from '../../index/passage.ts';
import { passageAt, type SearchIndex } from '../../index/search-index.ts';
import { type TermIndex, tokensOf } from '../../index/term-index.ts';
import { groupBySentence, matchedWeight } from '../../ranking/matches.ts';
import type { AssessedPassage } from '../assess.ts';
import type { GateInput, PassageWord } from './gate.ts';

/** A sentence that holds so much of the best one's matched weight is examined as well. */
const NEARLY_BEST = 0.75;

/** @returns the input of the gates for a passage */
export function gateInputOf(
  { query, passage, matches, titleMatches, answerTypeSpans, nearestSentence }: AssessedPassage,
  index: SearchIndex,
): GateInput {
  const { terms, synonyms } = index;
  const groups = groupBySentence(matches).map((group) => ({
    group,
    sentence: group[0]?.sentence ?? 0,
    weight: matchedWeight(query.words, group),
  }));
  const maxWeight = Math.max(0, ...groups.map(({ weight }) => weight));
  return {
    query,
    matches,
    titleMatches,
    text: passageAt(index, passage).text,
    words: wordsOf(passage, terms),
    bestMatches: groups.find(({ weight }) => weight === maxWeight)?.group ?? [],
    answerTypeSpans,
    bestSentences: new Set([
      ...groups
        .filter(({ weight }) => weight >= NEARLY_BEST * maxWeight)
        .map(({ sentence }) => sentence),
      ...(nearestSentence === undefined ? [] : [nearestSentence]),
    ]),
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
