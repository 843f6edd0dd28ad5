import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/knowledge/parse-report.ts';

const parse = (text: string) => parseReport('id', 'id.md', text);

describe('a well-formed file', () => {
  test('gives title, paragraphs and source', () => {
    expect(parse('# عنوان\n\nأولى\n\nثانية\n\nالمصدر: https://example.org/1\n')).toEqual({
      id: 'id',
      title: 'عنوان',
      url: 'https://example.org/1',
      paragraphs: ['أولى', 'ثانية'],
    });
  });

  test('may have Windows line ends, spaces around the colon and several blank lines', () => {
    expect(
      parse('\r\n# عنوان\r\n\r\n\r\nأولى \r\n \r\nالمصدر : http://example.org\r\n'),
    ).toMatchObject({ url: 'http://example.org', paragraphs: ['أولى'] });
  });

  test('keeps a paragraph of several lines as it is, and drops the page label', () => {
    expect(
      parse('# عنوان\n\nسطر\nسطر ثان\n\nرابط مختصر\nالمصدر: http://example.org'),
    ).toMatchObject({
      paragraphs: ['سطر\nسطر ثان'],
    });
  });
});

describe('a broken file is refused with the line to mend', () => {
  test.each([
    ['', 1, 'empty'],
    ['نص\n\nالمصدر: http://example.org', 1, 'no title'],
    ['#عنوان\n\nنص\n\nالمصدر: http://example.org', 1, 'no title'],
    ['# \n\nنص\n\nالمصدر: http://example.org', 1, 'no title'],
    ['# عنوان\n\nنص', 3, 'no source'],
    ['# عنوان\n\nنص\n\nالمصدر: ftp://example.org', 5, 'not an http or https address'],
    ['# عنوان\n\nنص\n\nالمصدر: javascript:alert(1)', 5, 'not an http or https address'],
    ['# عنوان\n\nنص\n\nالمصدر: http://', 5, 'not an http or https address'],
    ['# عنوان\n\nنص\n\nالمصدر:', 5, 'not an http or https address'],
    ['# عنوان\n\nالمصدر: http://example.org', 3, 'no paragraph'],
    ['# عنوان\n\nنص\n\n# ثان\n\nالمصدر: http://example.org', 5, 'a second title'],
    ['# عنوان\n\nالمصدر: http://example.org\n\nنص', 3, 'must be the last line'],
  ])('%j', (text, line, message) => {
    expect(parse(text)).toContainEqual({
      file: 'id.md',
      line,
      message: expect.stringContaining(message),
    });
  });

  test('with everything that is wrong, not the first thing only', () => {
    expect(parse('نص\n\nالمصدر: x')).toHaveLength(2);
  });
});
