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

/** Normalised UTF-16 units, and where in the original what they stand for begins and ends. */
interface Letters {
  readonly units: string[];
  readonly starts: number[];
  readonly ends: number[];
}

const MARK = /^\p{M}/u;
/** Vowel signs, tatweel, and characters that show nothing (bidi controls, joiners, soft hyphen). */
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;
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
  const { units, starts, ends } = collapseRuns(foldLetters(original));
  return {
    text: units.join(''),
    original: (start, end) => [starts[start] ?? original.length, ends[end - 1] ?? original.length],
  };
}

function foldLetters(original: string): Letters {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let before = '';
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    const { resolved, attached } = lookUp(character);
    if (attached && ends.at(-1) === start) ends[ends.length - 1] = end;
    for (const letter of resolved) {
      const seat = before;
      before = letter;
      if (letter === HAMZA) continue;
      const folded = foldLetter(letter);
      let from = start;
      if (folded === WAW && seat !== '' && SEATED_HAMZA.includes(seat)) {
        units.pop();
        from = starts.pop() ?? start;
        ends.pop();
      }
      for (let unit = 0; unit < folded.length; unit++) {
        units.push(folded.charAt(unit));
        starts.push(from);
        ends.push(end);
      }
    }
    start = end;
  }
  return { units, starts, ends };
}

interface Resolved {
  /** The character in compatibility form, without marks, in lower case. */
  readonly resolved: string;
  /** Whether the character is written on or behind the letter before it and belongs to that word. */
  readonly attached: boolean;
}

/** Resolving takes long and text repeats its characters: each is resolved once. */
const RESOLVED = new Map<string, Resolved>();
const MOST_REMEMBERED = 5000;

function lookUp(character: string): Resolved {
  const known = RESOLVED.get(character);
  if (known) return known;
  const fresh = resolve(character);
  if (RESOLVED.size < MOST_REMEMBERED) RESOLVED.set(character, fresh);
  return fresh;
}

function resolve(character: string): Resolved {
  let resolved = '';
  for (const letter of character.normalize('NFKC').toLowerCase()) {
    // A hamza must not come off its seat here: foldLetters() has to see the two together.
    const keep = SEATED_HAMZA.includes(letter);
    resolved += keep ? letter : letter.normalize('NFKD').replace(UNSEEN, '');
  }
  return { resolved, attached: MARK.test(character) || character === HAMZA };
}

/** Writes a letter that stands three or more times in a row once: no Arabic word has three. */
function collapseRuns({ units, starts, ends }: Letters): Letters {
  let kept = 0;
  for (let at = 0; at < units.length; ) {
    const unit = units[at] ?? '';
    let next = at + 1;
    while (units[next] === unit) next++;
    const drawnOut = next - at > 2 && ANY_LETTER.test(unit);
    const length = drawnOut ? 1 : next - at;
    for (let copy = 0; copy < length; copy++) {
      units[kept] = unit;
      starts[kept] = starts[at + copy] ?? 0;
      ends[kept] = ends[drawnOut ? next - 1 : at + copy] ?? 0;
      kept++;
    }
    at = next;
  }
  units.length = kept;
  return { units, starts, ends };
}
