import { foldLetter } from './letters.ts';

/** A normalised text, with a mapping to the original. */
export interface Normalised {
  readonly text: string;
  /**
   * @param start - offset into `text`
   * @param end - offset into `text`, after `start`
   * @returns `[start, end)` of the corresponding piece of the original text, vowel signs included
   */
  original(start: number, end: number): [number, number];
}

/** Normalised UTF-16 units, each with the start and end of its source in the original. */
interface Letters {
  readonly units: string[];
  readonly starts: number[];
  readonly ends: number[];
}

const MARK = /^\p{M}/u;
/** Vowel signs, tatweel, and invisible characters (bidi controls, joiners, soft hyphen). */
const IGNORED = /[\p{M}\p{Cf}\u0640]/gu;
/** A madda or hamza that is written apart from its letter, as some systems store them. */
const HAMZA_MARK = /[\u0653-\u0655]/u;
const CLUSTER = /\P{M}\p{M}*|\p{M}/gu;
const ANY_LETTER = /\p{L}/u;
const HAMZA = 'ء';
const SEATED_HAMZA = 'ؤئ';
const WAW = 'و';

/**
 * Normalises a text, so that questions and reports can be compared: decomposed letters composed,
 * compatibility forms resolved
 * (Unicode Standard Annex #15, NFKC), lower case, accents, vowel signs and tatweel removed,
 * interchangeable letters folded, ASCII digits, and a letter repeated three or more times written once.
 *
 * The hamza before waw is spelt in three ways (`مسؤول`, `مسئول`, `مسوول`): there it is removed together
 * with its seat. A hamza without a seat is removed everywhere.
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
  let previous = '';
  let start = 0;
  const isApart = HAMZA_MARK.test(original);
  for (const published of isApart ? (original.match(CLUSTER) ?? []) : original) {
    const end = start + published.length;
    // Other marks of the cluster say nothing, and belong to the letter.
    const [character = ''] = isApart ? published.normalize('NFC') : [published];
    const { resolved, attached } = lookUp(character);
    if (attached && ends.at(-1) === start) ends[ends.length - 1] = end;
    for (const letter of resolved) {
      const seat = previous;
      previous = letter;
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
  /** Whether the character is a mark or a hamza, which belongs to the previous letter's word. */
  readonly attached: boolean;
}

/** Resolving is slow and texts repeat their characters. */
const CACHE = new Map<string, Resolved>();
const MAX_CACHED = 5000;

function lookUp(character: string): Resolved {
  const cached = CACHE.get(character);
  if (cached) return cached;
  const resolved = resolve(character);
  if (CACHE.size < MAX_CACHED) CACHE.set(character, resolved);
  return resolved;
}

function resolve(character: string): Resolved {
  let resolved = '';
  for (const letter of character.normalize('NFKC').toLowerCase()) {
    // Keep a hamza on its seat here: foldLetters() must see the two together.
    const keep = SEATED_HAMZA.includes(letter);
    resolved += keep ? letter : letter.normalize('NFKD').replace(IGNORED, '');
  }
  return { resolved, attached: MARK.test(character) || character === HAMZA };
}

/** Writes a letter repeated three or more times once: no Arabic word has three in a row. */
function collapseRuns({ units, starts, ends }: Letters): Letters {
  let kept = 0;
  for (let at = 0; at < units.length; ) {
    const unit = units[at] ?? '';
    let next = at + 1;
    while (units[next] === unit) next++;
    const isElongated = next - at > 2 && ANY_LETTER.test(unit);
    const length = isElongated ? 1 : next - at;
    for (let copy = 0; copy < length; copy++) {
      units[kept] = unit;
      starts[kept] = starts[at + copy] ?? 0;
      ends[kept] = ends[isElongated ? next - 1 : at + copy] ?? 0;
      kept++;
    }
    at = next;
  }
  units.length = kept;
  return { units, starts, ends };
}
