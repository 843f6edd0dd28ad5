import type { CooperativeTask } from '../util/cooperative.ts';
import type { Problem } from './problem.ts';
import type { SynonymRule } from './synonyms.ts';

const COMMENT = '#';
/** Comments that tell what the lines below hold. */
const NAMES = /^#\s*@names\s*$/u;
const WORDS = /^#\s*@words\s*$/u;
const ARROW = '=>';
const LETTER = /\p{L}/u;

/**
 * Reads a synonyms file in Apache Solr's format: a line `a, b, c` makes its entries stand for one
 * another, a line `a, b => c, d` makes those on the left stand for those on the right as well. An
 * entry is a word or several. Lines below `# @names` hold proper names, lines below `# @words` do
 * not.
 *
 * @param file - the file's name, for messages
 * @param text - the file's text
 * @returns the rules in order and everything that is wrong with the file
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
    const line = raw.trim();
    if (NAMES.test(line)) areNames = true;
    if (WORDS.test(line)) areNames = false;
    if (line === '' || line.startsWith(COMMENT)) continue;

    const sides = line.split(ARROW).map((side) => side.split(',').map((entry) => entry.trim()));
    const message = complaint(sides);
    if (message) problems.push({ file, line: index + 1, message });
    const [from = [], to = from] = sides;
    rules.push({ from, to, areNames });
  }
  return { rules, problems };
}

function complaint(sides: readonly (readonly string[])[]): string | undefined {
  const entries = sides.flat();
  if (sides.length > 2) return `more than one "${ARROW}": a line holds one rule`;
  if (entries.includes('')) return 'an empty entry: entries are parted by one comma each';
  const wordless = entries.find((entry) => !LETTER.test(entry));
  if (wordless) return `the entry "${wordless}" holds no letter`;
  if (entries.length === 1) return `"${entries[0]}" stands alone: a group needs two entries`;
  return undefined;
}
