import { foldLetter } from './letters.ts';

/** A text in the form in which texts are compared, and the way back to the original. */
export interface Normalised {
  readonly text: string;
  /**
   * @param start - offset into `text`
   * @param end - offset into `text`, after `start`
   * @returns `[start, end)` of the same piece of the original text, vowel signs included
   */
  original(start: number, end: number): [number, number];
}

/** A normalised UTF-16 unit with the piece of the original text it stands for. */
interface Letter {
  readonly letter: string;
  readonly start: number;
  end: number;
}

/** A base character with the marks written on it: what a reader sees as one letter. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
/** Vowel signs, tatweel, and characters that show nothing (bidi controls, joiners, soft hyphen). */
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;
const PLAIN_ARABIC = /^[\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a ]$/u;
const ANY_LETTER = /\p{L}/u;
const HAMZA = 'ء';
const SEATED_HAMZA = 'ؤئ';
const WAW = 'و';

/**
 * Brings a text into the form in which questions and reports are compared: compatibility forms
 * resolved (Unicode Standard Annex #15, NFKC), lower case, accents, vowel signs and tatweel off,
 * look-alike letters folded, digits ASCII, a letter drawn out over three or more written once.
 *
 * Writers seat the hamza before waw in three ways (`مسؤول`, `مسئول`, `مسوول`): there it goes with
 * its seat. A hamza without a seat goes everywhere.
 *
 * Idempotent: normalising a normalised text changes nothing.
 */
export function normalise(original: string): Normalised {
  const letters = collapseRuns(foldLetters(original));
  return {
    text: letters.map(({ letter }) => letter).join(''),
    original: (start, end) => [
      letters[start]?.start ?? original.length,
      letters[end - 1]?.end ?? original.length,
    ],
  };
}

function foldLetters(original: string): Letter[] {
  const letters: Letter[] = [];
  let before = '';
  for (const match of original.matchAll(CLUSTER)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const resolved of PLAIN_ARABIC.test(match[0]) ? match[0] : resolve(match[0])) {
      const seat = before;
      before = resolved;
      if (resolved === HAMZA) {
        const last = letters.at(-1);
        if (last?.end === start) last.end = end;
        continue;
      }
      const letter = foldLetter(resolved);
      const doubled = letter === WAW && seat !== '' && SEATED_HAMZA.includes(seat);
      const from = (doubled ? letters.pop() : undefined)?.start ?? start;
      for (const unit of letter.split('')) letters.push({ letter: unit, start: from, end });
    }
  }
  return letters;
}

/** One cluster in compatibility form, without marks, in lower case. */
function resolve(cluster: string): string {
  let text = '';
  for (const letter of cluster.normalize('NFKC').toLowerCase()) {
    // A hamza must not come off its seat here: foldLetters() has to see the two together.
    text += SEATED_HAMZA.includes(letter) ? letter : letter.normalize('NFKD').replace(UNSEEN, '');
  }
  return text;
}

/** Writes a letter that stands three or more times in a row once: no Arabic word has three. */
function collapseRuns(letters: readonly Letter[]): Letter[] {
  const kept: Letter[] = [];
  for (let at = 0; at < letters.length; ) {
    const first = letters[at];
    if (!first) break;
    let next = at + 1;
    while (letters[next]?.letter === first.letter) next++;
    const drawnOut = next - at > 2 && ANY_LETTER.test(first.letter);
    if (drawnOut) kept.push({ ...first, end: letters[next - 1]?.end ?? first.end });
    else kept.push(...letters.slice(at, next));
    at = next;
  }
  return kept;
}
