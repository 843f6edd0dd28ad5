/**
 * Arabic in Latin letters has no standard spelling, so words are compared by their sounds. Letters that
 * writers confuse share a sound (`س` and `ص` are both s; `ق` and `ك` both k), vowels are distinct from
 * consonants, and `ع` and hamza have no sound.
 */
const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ط: 't',
  ث: 'c',
  ج: 'j',
  ح: 'h',
  ه: 'h',
  خ: 'x',
  د: 'd',
  ض: 'd',
  ذ: 'v',
  ظ: 'v',
  ر: 'r',
  ز: 'z',
  س: 's',
  ص: 's',
  ش: 'S',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ا: 'A',
  و: 'U',
  ي: 'I',
};

/**
 * Latin letters and their sounds, most likely first. The digits of Arabizi represent letters that Latin
 * lacks. Pairs come before single letters.
 */
const LATIN_SOUNDS: readonly (readonly [latin: RegExp, sounds: readonly string[]])[] = [
  [/^(?:kh|5|7')/u, ['x']],
  [/^(?:gh|3')/u, ['g']],
  [/^(?:sh|ch|sch)/u, ['S']],
  [/^th/u, ['c', 't', 'v']],
  [/^(?:dh|zh)/u, ['v', 'd']],
  [/^ou/u, ['U']],
  [/^(?:ee|ei|ai|ay|ey)/u, ['I']],
  [/^(?:aa|a|à|â)/u, ['A']],
  [/^[eiy]/u, ['I']],
  [/^(?:oo|[ouw])/u, ['U']],
  [/^[2'’]/u, ['', 'k']],
  [/^[3]/u, ['']],
  [/^[6]/u, ['t']],
  [/^7/u, ['h']],
  [/^8/u, ['k']],
  [/^9/u, ['s', 'k']],
  [/^g/u, ['j', 'g', 'k']],
  [/^c/u, ['k', 's']],
  [/^q/u, ['k']],
  [/^j/u, ['j']],
  [/^p/u, ['b']],
  [/^v/u, ['f']],
  [/^x/u, ['ks']],
  [/^z/u, ['z', 'v']],
  [/^d/u, ['d', 'v']],
  [/^t/u, ['t']],
  [/^s/u, ['s']],
  [/^[bfhklmnr]/u, []],
];
const ARTICLE = /^(?:al|el|il|l)-?(?=[\p{L}\d]{3})/u;
const VOWELS = 'AUI';
const DOUBLED = /(.)\1+/gsu;
/** The maximum number of readings of a word with ambiguous letters. */
const MAX_READINGS = 12;

/**
 * @param word - a normalised Arabic word
 * @returns its sounds, one letter each; vowels are capitals
 */
export function soundsOfArabic(word: string): string {
  let sounds = '';
  for (const letter of word) {
    const sound = ARABIC_SOUNDS[letter] ?? '';
    if (!sounds.endsWith(sound)) sounds += sound;
  }
  return sounds;
}

/**
 * @param word - Arabic in Latin letters, lower case
 * @returns the possible sounds, most likely first
 */
export function soundsOfLatin(word: string): string[] {
  let readings = [''];
  let rest = word.replace(ARTICLE, '');
  while (rest !== '') {
    const found = LATIN_SOUNDS.find(([latin]) => latin.test(rest));
    const length = found?.[0].exec(rest)?.[0].length ?? 1;
    const letter = rest.slice(0, length);
    const sounds = found ? (found[1].length > 0 ? found[1] : [letter]) : [''];
    readings = sounds
      .flatMap((sound) => readings.map((reading) => reading + sound))
      .slice(0, MAX_READINGS);
    rest = rest.slice(length);
  }
  return readings.map((reading) => reading.replace(DOUBLED, '$1'));
}

/** @returns the consonants of a word's sounds, which all of its spellings share */
export function consonantsOf(sounds: string): string {
  let consonants = '';
  for (const sound of sounds) {
    if (!VOWELS.includes(sound) && !consonants.endsWith(sound)) consonants += sound;
  }
  return consonants;
}
