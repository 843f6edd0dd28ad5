import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../src/discord/card/escape.ts';
import { markdown, type Surroundings } from '../../src/playground/view/markdown.ts';
import { type Markup, type Tag, textIn } from '../../src/playground/view/markup.ts';

const around: Surroundings = {
  personName: (id) => (id === '7' ? 'هدى' : undefined),
  channelName: (id) => (id === '8' ? 'عام' : undefined),
  now: 1_000_000,
};

const read = (source: string) => markdown(source, around);
const text = (source: string) => read(source).map(textIn).join('\n');

/** All elements in it, itself among them. */
function tags(markup: Markup): Tag[] {
  return typeof markup === 'string' ? [] : [markup, ...markup.children.flatMap(tags)];
}
const named = (source: string, name: string) =>
  read(source)
    .flatMap(tags)
    .filter(({ tag }) => tag === name);

describe('blocks', () => {
  test.each([
    ['# عنوان', 'h3', 'heading heading-1'],
    ['### عنوان', 'h3', 'heading heading-3'],
    ['-# صغير', 'p', 'small'],
    ['> مقتبس', 'blockquote', 'quote'],
    ['نص', 'p', 'plain'],
  ])('%s', (source, tag, style) => {
    const [block, ...rest] = read(source);
    expect(block).toMatchObject({ tag, attributes: { class: style, dir: 'auto' } });
    expect(rest).toEqual([]);
    expect(text(source)).not.toMatch(/[#>-]/u);
  });

  test('lines of a quotation, or of a paragraph, stay together', () => {
    expect(read('> أول\n> ثانٍ\nنص\nآخر').map(textIn)).toEqual(['أول\nثانٍ', 'نص\nآخر']);
  });

  test('what only looks like a mark is text', () => {
    expect(text('#عنوان')).toBe('#عنوان');
    expect(text('أ > ب')).toBe('أ > ب');
  });
});

describe('within a line', () => {
  test('bold, also with marks escaped in it', () => {
    expect(named('من **كتائب \\*مصراتة\\*** هناك', 'strong').map(textIn)).toEqual([
      'كتائب *مصراتة*',
    ]);
  });

  test('mentions by their names, unknown ones by none', () => {
    expect(text('<@7> <@!7> <#8> </اسأل:12>')).toBe('@هدى @هدى #عام /اسأل');
    expect(text('<@9> <#9>')).toBe('@شخص مجهول #قناة مجهولة');
  });

  test('a command can be pressed', () => {
    expect(named('</اسأل:12>', 'button')[0]?.attributes).toMatchObject({ 'data-command': 'اسأل' });
  });

  test('the address of a message leads there', () => {
    const [link] = named('https://discord.com/channels/1/8/5', 'button');
    expect(link?.attributes).toMatchObject({ 'data-channel': '8', 'data-message': '5' });
  });

  test('any other address leads off the page, which it learns nothing of', () => {
    const [link] = named('المصدر: http://zajelnews.net/?p=1', 'a');
    expect(link?.attributes).toEqual({
      href: 'http://zajelnews.net/?p=1',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
    expect(named('javascript:alert(1)', 'a')).toEqual([]);
  });

  test('a time, as long as it is until then', () => {
    expect(text('<t:1007:R>')).toBe('خلال ٧ ثوانٍ');
    expect(text('<t:940:R>')).toBe('قبل دقيقة واحدة');
    expect(named('<t:1007:R>', 'time')[0]?.attributes).toMatchObject({ 'data-until': '1007' });
    expect(named('<t:1007:t>', 'time')[0]?.attributes).not.toHaveProperty('data-until');
  });

  test('the letters of a word are one text, or they would come apart', () => {
    expect(read('القافلة وصلت')[0]?.children).toEqual(['القافلة وصلت']);
    expect(read('قا\\-فلة')[0]?.children).toEqual(['قا-فلة']);
  });
});

test('whatever the bot escapes shows as it was', () => {
  const pieces = fc.constantFrom(
    '**',
    '<@7>',
    '\\',
    '<t:1:R>',
    'نص',
    ' ',
    '>',
    '#',
    '_',
    '`',
    'a:',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const typed = parts.join('').trim();
      expect(text(escapeText(typed))).toBe(typed);
      expect(read(escapeText(typed)).flatMap(tags)).toHaveLength(typed === '' ? 0 : 1);
    }),
  );
});
