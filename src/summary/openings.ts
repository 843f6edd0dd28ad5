import { conjoinedForms } from '../arabic/conjunction.ts';
import { SPEECH_PARTICIPLES } from '../arabic/lexicon/speech-verbs.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';

const phrases = (table: string) => table.split('،').map((phrase) => wordList(phrase).join(' '));

/** Openings of a sentence that is not understood without the one before it. */
export const POINTS_BACK: ReadonlySet<string> = new Set([
  ...wordList(`لذلك كذلك بذلك لذا لهذا بهذا بهذه هؤلاء أولئك هو هي هم هما لكنه لكنها لكنهم بل
    حيث إذ منهم منها منه بينهم بينها فيها فيه عليه عليها عليهم له لها لهم بها به بعده بعدها قبلها
    خلاله خلالها معه معهم ضمنهم أبرزهم أبرزها معظمهم معظمها أغلبهم أغلبها غالبيتهم جميعهم كلهم
    بعضهم بعضها أحدهم عددهم عددها آخرهم آخرها فلم فلا`),
  ...SPEECH_PARTICIPLES,
  ...phrases('غير أنه، غير أنها، إلا أنه، إلا أنها، الأمر الذي، على أن، ما يعني، مما يعني'),
]);

const LONGEST_PHRASE = 3;

/** @returns whether a sentence with these words opens with one of the phrases, or with `و` and one of them */
export function opensWith(phrases: ReadonlySet<string>, tokens: readonly Token[]): boolean {
  const [first = '', ...rest] = tokens.slice(0, LONGEST_PHRASE).map(({ term }) => term);
  return conjoinedForms(first).some((word) =>
    Array.from({ length: LONGEST_PHRASE }, (_, at) => [word, ...rest.slice(0, at)].join(' ')).some(
      (opening) => phrases.has(opening),
    ),
  );
}
