import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/arabic/normalise.ts';
import { consonantsOf, soundsOfArabic, soundsOfLatin } from '../../src/arabic/transliterate.ts';

const consonantsOfArabic = (word: string) => consonantsOf(soundsOfArabic(normalise(word).text));

describe('a word in Latin letters has the consonants of the Arabic word', () => {
  test.each([
    ['misrata', 'مصراتا'],
    ['7okooma', 'حكوما'],
    ['kata2eb', 'كتائب'],
    ['3asker', 'عسكر'],
    ['sho3ob', 'شعوب'],
    ['khetta', 'خطا'],
    ['5etta', 'خطا'],
    ['ghareb', 'غارب'],
    ['wathiqa', 'وثيقا'],
    ['dhahab', 'ذهاب'],
    ['9ahifa', 'صحيفا'],
    ['al-quds', 'قدس'],
    ['algeish', 'جيش'],
    ['geish', 'جيش'],
  ])('%s → %s', (latin, arabic) => {
    expect(soundsOfLatin(latin).map(consonantsOf)).toContain(consonantsOfArabic(arabic));
  });
});

test('limits the readings of a word with ambiguous letters', () => {
  expect(soundsOfLatin('gcgcgcgcgcgcgcgcgcgc').length).toBeLessThanOrEqual(12);
});
