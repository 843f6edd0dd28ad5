import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { normalise } from '../../arabic/normalise.ts';
import { questionStemsOf } from '../../arabic/spoken-forms.ts';
import { tokenise } from '../../arabic/tokenise.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import type { StoredQuestion } from './desk-store.ts';

/** Questions that ask for the same. */
export interface QuestionGroup {
  /** Newest first; at least one. */
  readonly questions: readonly [StoredQuestion, ...StoredQuestion[]];
}

/** The least Jaccard similarity of two questions that ask for the same, with weights for rare words. */
const LIKE = 0.5;

/**
 * Groups questions by the words that they share, whatever their form: single-pass clustering with the first
 * question of a group as its leader. A rare word weighs more.
 *
 * @param questions - newest first
 * @returns the groups, the largest first, then the latest
 */
export function* groupQuestions(
  questions: readonly StoredQuestion[],
): CooperativeTask<QuestionGroup[]> {
  const read: { readonly question: StoredQuestion; readonly words: readonly string[][] }[] = [];
  for (const question of questions) {
    read.push({ question, words: readingsOf(question.text) });
    yield;
  }
  const frequency = new Map<string, number>();
  for (const { words } of read) {
    for (const each of new Set(words.flat())) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  }
  const commonest = (readings: readonly string[]) =>
    readings.reduce((a, b) => ((frequency.get(b) ?? 0) > (frequency.get(a) ?? 0) ? b : a));
  const asked = read.map(({ question, words }) => ({
    question,
    stems: new Set(words.map(commonest)),
  }));
  const weightOf = (each: string) => Math.log1p(questions.length / (frequency.get(each) ?? 1));
  const groups: { leader: Stems; questions: [StoredQuestion, ...StoredQuestion[]] }[] = [];
  /** The groups whose leader has a stem. */
  const postings = new Map<string, number[]>();
  for (const { question, stems } of asked) {
    yield;
    const needed = mustShare(stems, weightOf);
    const candidates = new Set(needed.flatMap((each) => postings.get(each) ?? []));
    let [best, bestLikeness] = [-1, LIKE];
    for (const at of candidates) {
      const likeness = weightedJaccard(stems, groups[at]?.leader ?? stems, weightOf);
      if (likeness >= bestLikeness) [best, bestLikeness] = [at, likeness];
    }
    const group = groups[best];
    if (group) group.questions.push(question);
    else {
      for (const each of stems) {
        const posting = postings.get(each);
        if (posting) posting.push(groups.length);
        else postings.set(each, [groups.length]);
      }
      groups.push({ leader: stems, questions: [question] });
    }
  }
  return groups.sort(
    (a, b) => b.questions.length - a.questions.length || b.questions[0].time - a.questions[0].time,
  );
}

type Stems = ReadonlySet<string>;
type Weight = (stem: string) => number;

/**
 * Prefix filtering (Chaudhuri, Ganti & Kaushik 2006): nobody is compared with all who share a common word.
 *
 * @returns the rarest stems; what shares none of them is not alike enough
 */
function mustShare(stems: Stems, weightOf: Weight): string[] {
  const byWeight = [...stems].sort((a, b) => weightOf(b) - weightOf(a));
  let rest = byWeight.reduce((sum, each) => sum + weightOf(each), 0);
  const least = LIKE * rest;
  return byWeight.filter((each) => {
    if (rest < least) return false;
    rest -= weightOf(each);
    return true;
  });
}

/**
 * The possible stems of each of a question's words, without stop words unless it has no others. Those that other
 * questions have as well tell which is meant: `بطرابلس` beside `طرابلس`.
 */
function readingsOf(text: string): string[][] {
  const terms = tokenise(text).map(({ term }) => term);
  const content = terms.filter((term) => !isStopWord(term));
  const words = content.length > 0 ? content : terms;
  // A line of signs is like the same line only.
  return words.length > 0 ? words.map(questionStemsOf) : [[normalise(text).text]];
}

function weightedJaccard(a: Stems, b: Stems, weightOf: Weight): number {
  let [shared, all] = [0, 0];
  for (const each of new Set([...a, ...b])) {
    const weight = weightOf(each);
    all += weight;
    if (a.has(each) && b.has(each)) shared += weight;
  }
  return shared / all;
}
