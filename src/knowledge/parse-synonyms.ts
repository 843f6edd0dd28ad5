import type { CooperativeTask } from '../util/cooperative.ts';
import { withoutInvisible } from '../util/invisible.ts';
import type { Problem } from './problem.ts';

/** A rule of a synonyms file: words and phrases that mean the same. */
export interface SynonymRule {
  /** What a question may say. */
  readonly from: readonly string[];
  /** What is searched for as well. */
  readonly to: readonly string[];
  /** Whether these are proper names: of states, places, institutions, parties, media. */
  readonly areNames: boolean;
}

const COMMENT = '#';
/** Comments that say what the lines below them hold. */
const NAMES = /^#\s*@names\s*$/u;
const WORDS = /^#\s*@words\s*$/u;
const ARROW = '=>';
/** What is meant for an arrow, as other formats and keyboards write it. */
const OTHER_ARROW = /[-=–—]+>|<[-=]+|[→⇒←⇐‹›]/u;
const COMMA = /[,،]/u;
const LETTER = /\p{L}/u;

/**
 * Reads a synonyms file in Apache Solr's format, where the Arabic comma parts entries too: the entries of a line `a, b, c` are synonyms of one
 * another; with a line `a, b => c, d`, a question that says one on the left also finds those on the
 * right. An entry is one word or several. Lines below `# @names` hold proper names, lines below
 * `# @words` do not.
 *
 * @param file - the file's name, for messages
 * @returns the rules in order, and every problem of the file
 */
export function* parseSynonyms(
  file: string,
  text: string,
): CooperativeTask<{ rules: SynonymRule[]; problems: Problem[] }> {
  const rules: SynonymRule[] = [];
  const problems: Problem[] = [];
  let areNames = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    yield;
    const line = withoutInvisible(raw).trim();
    if (NAMES.test(line)) areNames = true;
    if (WORDS.test(line)) areNames = false;
    if (line === '' || line.startsWith(COMMENT)) continue;

    const sides = line.split(ARROW).map((side) => side.split(COMMA).map((entry) => entry.trim()));
    const message = problemIn(sides);
    if (message) problems.push({ file, line: index + 1, message });
    const [from = [], to = from] = sides;
    rules.push({ from, to, areNames });
  }
  return { rules, problems };
}

function problemIn(sides: readonly (readonly string[])[]): string | undefined {
  const entries = sides.flat();
  if (sides.length > 2) return `more than one "${ARROW}": write each rule on a line of its own`;
  const other = entries.find((entry) => OTHER_ARROW.test(entry));
  if (other !== undefined) {
    return `"${OTHER_ARROW.exec(other)?.[0]}" is no arrow: write "${ARROW}" between what is asked and what is found`;
  }
  if (sides.length === 2 && sides.some((side) => side.join('') === ''))
    return `nothing stands on one side of "${ARROW}": write words or phrases on both`;
  if (entries.includes(''))
    return 'an empty entry: write words or phrases, with one comma (, or ،) between two';
  const wordless = entries.find((entry) => !LETTER.test(entry));
  if (wordless) return `the entry "${wordless}" holds no letter: write a word or a phrase`;
  if (entries.length === 1)
    return `"${entries[0]}" stands alone: write at least two entries, with a comma (, or ،) between them`;
  return undefined;
}
