import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/knowledge/parse-report.ts';
import type { Problem } from '../../src/knowledge/problem.ts';

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

  test('may have a date before the source', () => {
    for (const between of ['\n', '\n\n']) {
      const text = `# عنوان\n\nأولى\n\nالتاريخ: 2016-05-23${between}المصدر: http://example.org`;
      expect(parse(text)).toMatchObject({ date: '2016-05-23', paragraphs: ['أولى'] });
    }
    expect(parse('# عنوان\n\nأولى\n\nالمصدر: http://example.org')).not.toHaveProperty(
      'date',
      expect.anything(),
    );
  });

  test('may have Windows line endings, spaces around the colon and several blank lines', () => {
    expect(
      parse('\r\n# عنوان\r\n\r\n\r\nأولى \r\n \r\nالمصدر : http://example.org\r\n'),
    ).toMatchObject({ url: 'http://example.org', paragraphs: ['أولى'] });
  });

  test('keeps line breaks within a paragraph, and drops the page label', () => {
    expect(
      parse('# عنوان\n\nسطر\nسطر ثان\n\nرابط مختصر\nالمصدر: http://example.org'),
    ).toMatchObject({
      paragraphs: ['سطر\nسطر ثان'],
    });
  });
});

describe('an invalid file is refused with the line to fix', () => {
  test.each([
    ['', 1, 'empty'],
    ['نص\n\nالمصدر: http://example.org', 1, 'no title'],
    ['#عنوان\n\nنص\n\nالمصدر: http://example.org', 1, 'no title'],
    ['# \n\nنص\n\nالمصدر: http://example.org', 1, 'no title'],
    ['# عنوان\n\nنص', 3, 'no source'],
    ['# عنوان\n\nنص\n\nالمصدر: ftp://example.org', 5, 'not an http or https address'],
    [`# عنوان\n\nنص\n\nالمصدر: http://x.y/${'a'.repeat(502)}`, 5, '513 characters, 512 at most'],
    ['# عنوان\n\nنص\n\nالمصدر: javascript:alert(1)', 5, 'not an http or https address'],
    ['# عنوان\n\nنص\n\nالمصدر: http://', 5, 'not an http or https address'],
    ['# عنوان\n\nنص\n\nالمصدر:', 5, 'not an http or https address'],
    ['# عنوان\n\nالمصدر: http://example.org', 3, 'no paragraph'],
    ['# عنوان\n\nنص\n\n# ثان\n\nالمصدر: http://example.org', 5, 'a second title'],
    ['# عنوان\n\nالمصدر: http://example.org\n\nنص', 3, 'must be the last line'],
    ['# عنوان\n\nالتاريخ: 2016-05-23\n\nنص\n\nالمصدر: http://example.org', 3, 'before the source'],
    ['# عنوان\n\nنص\n\nالمصدر: http://example.org\nالتاريخ: 2016-05-23', 5, 'the last line'],
    ['# عنوان\n\nالتاريخ: 2016-05-23\nالمصدر: http://example.org', 4, 'no paragraph'],
  ])('%j', (text, line, message) => {
    expect(parse(text)).toContainEqual({
      file: 'id.md',
      line,
      message: expect.stringContaining(message),
    });
  });

  test.each(['أمس', '', '23-05-2016', '2016-5-23', '2016-02-30', '٢٠١٦-٠٥-٢٣'])(
    'an invalid date: %j',
    (day) => {
      const text = `# عنوان\n\nنص\n\nالتاريخ: ${day}\nالمصدر: http://example.org`;
      const message = expect.stringContaining('YYYY-MM-DD');
      expect(parse(text)).toEqual([{ file: 'id.md', line: 5, message }]);
    },
  );

  test('with every problem, not only the first', () => {
    expect(parse('نص\n\nالمصدر: x')).toHaveLength(2);
  });
});

describe('what comes along when text is copied', () => {
  const MARKS = [
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202b',
    '\u202c',
    '\u2067',
    '\u2069',
    '\u200b',
    '\ufeff',
    '\u2060',
    '\u00ad',
    '\u200c',
    '\u200d',
  ];

  test.each(MARKS)('the invisible character %j is no part of the form', (mark) => {
    const lines = [
      `${mark}#${mark} عنوان${mark}`,
      `${mark} ${mark}`,
      'أولى',
      mark,
      `ثانية${mark} كما نشرت`,
      mark,
      `${mark}التاريخ${mark}:${mark} 2016-${mark}05-23${mark}`,
      `${mark}المصدر${mark} :${mark} https://example.org/1${mark}`,
    ];
    expect(parse(lines.join('\n'))).toEqual({
      id: 'id',
      title: 'عنوان',
      url: 'https://example.org/1',
      date: '2016-05-23',
      paragraphs: ['أولى', `ثانية${mark} كما نشرت`],
    });
  });

  test('a joiner between letters belongs to the title', () => {
    const title = 'آنچه می\u200cخواهیم';
    expect(parse(`# ${title}\n\nنص.\n\nالمصدر: https://example.org/1`)).toMatchObject({ title });
  });

  test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '<br>', '<br />'])(
    'a line ends at %j as well',
    (soft) => {
      const paragraph = [
        'انتهى الاجتماع في المدينة مساء الأحد بعد ست ساعات من النقاش بين الوفود.',
        'وقال الوزير سامي حداد إن كلفة الجسر بلغت 12 مليون دينار دفعتها الحكومة.',
        'ويتوقع السكان أن يخف الازدحام في الأحياء القديمة من المدينة قبل الشتاء.',
      ];
      const text = `# عنوان\n\n${paragraph.join(soft)}\n\nالمصدر: https://example.org/1`;
      expect(parse(text)).toMatchObject({ paragraphs: paragraph });
    },
  );

  test('lines that an editor wrapped are one paragraph again', () => {
    const wrapped = [
      'انتهى الاجتماع في المدينة مساء الأحد بعد ست ساعات من النقاش بين',
      'الوفود. وقال الوزير سامي حداد إن كلفة الجسر بلغت 12 مليون دينار دفعتها',
      'الحكومة كلها. ويتوقع السكان أن يخف الازدحام في الأحياء القديمة',
      'قبل الشتاء.',
    ];
    const warnings: Problem[] = [];
    const text = `# عنوان\n\n${wrapped.join('\n')}\n\nالمصدر: https://example.org/1`;
    expect(parseReport('id', 'id.md', text, warnings)).toMatchObject({
      paragraphs: [wrapped.join(' ')],
    });
    expect(warnings).toMatchObject([{ line: 3, message: expect.stringContaining('wrapped') }]);
  });

  test('an entity that was escaped twice is decoded', () => {
    const text =
      '# عنوان\n\nقال &amp;quot;نعم&amp;quot; &amp;amp; خرج\n\nالمصدر: https://example.org/1';
    expect(parse(text)).toMatchObject({ paragraphs: ['قال "نعم" & خرج'] });
  });

  test.each(['&#0;', '&#xD800;', '&#x110000;', '&quot', '&nbsp', '&#1634', '&#;'])(
    'for %s, which cannot be decoded, a warning names the line',
    (entity) => {
      const warnings: Problem[] = [];
      const text = `# عنوان\n\nقال ${entity} نعم\n\nالمصدر: https://example.org/1`;
      expect(parseReport('id', 'id.md', text, warnings)).toMatchObject({
        paragraphs: [`قال ${entity} نعم`],
      });
      expect(warnings).toMatchObject([{ line: 3, message: expect.stringContaining(entity) }]);
    },
  );

  test('HTML entities are decoded, everywhere', () => {
    const text =
      '# عنوان &quot;أول&quot;\n\nبلغ &#1634;&#x663;&nbsp;مليونا &amp; زاد&hellip;\n\nالمصدر: https://example.org/?a=1&amp;b=2';
    const warnings: Problem[] = [];
    expect(parseReport('id', 'id.md', text, warnings)).toMatchObject({
      title: 'عنوان "أول"',
      paragraphs: ['بلغ ٢٣\u00a0مليونا & زاد…'],
      url: 'https://example.org/?a=1&b=2',
    });
    expect(warnings).toEqual([]);
  });

  test('one that cannot be decoded stays as it stands, and the place is named', () => {
    const warnings: Problem[] = [];
    const text = '# عنوان\n\nشركة R&D وشركة &nbps; أخرى &#xzz;\n\nالمصدر: https://example.org/1';
    expect(parseReport('id', 'id.md', text, warnings)).toMatchObject({
      paragraphs: ['شركة R&D وشركة &nbps; أخرى &#xzz;'],
    });
    expect(warnings.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '3: "&nbps;" is no HTML entity: it is shown as it stands',
      '3: "&#xzz;" is no HTML entity: it is shown as it stands',
    ]);
  });
});

describe('lines without blank lines between them', () => {
  const LINES = [
    'أعلنت وزارة النقل صباح أمس افتتاح الجسر الجديد في العاصمة بعد عامين من العمل.',
    'وقال الوزير سامي حداد إن كلفة الجسر بلغت 12 مليون دينار دفعتها الحكومة كلها.',
    'وأضاف: «سنبدأ العمل في الجسر الثاني قريبا بعون الشركات الوطنية كلها».',
    'ويتوقع السكان أن يخف الازدحام في الأحياء القديمة من المدينة قبل الشتاء',
  ];
  const file = (lines: readonly string[]) =>
    `# عنوان\n\n${lines.join('\n')}\n\nالمصدر: http://example.org`;

  test('are paragraphs where they end like paragraphs, and the place is named', () => {
    const warnings: Problem[] = [];
    expect(parseReport('id', 'id.md', file(LINES), warnings)).toMatchObject({ paragraphs: LINES });
    expect(warnings).toEqual([
      { file: 'id.md', line: 3, message: expect.stringContaining('between 4 lines') },
    ]);
  });

  test.each([
    ['two lines', LINES.slice(0, 2)],
    ['lines that were broken anywhere', LINES.map((line) => line.replace(/[.»]+$/u, ''))],
    ['verses', ['قفا نبك من ذكرى حبيب.', 'ومنزل بسقط اللوى.', 'بين الدخول فحومل.']],
  ])('are one paragraph if they are %s', (_, lines) => {
    const warnings: Problem[] = [];
    expect(parseReport('id', 'id.md', file(lines), warnings)).toMatchObject({
      paragraphs: [lines.join('\n')],
    });
    expect(warnings).toEqual([]);
  });
});

describe('Markdown in a report', () => {
  const paragraphsOf = (...blocks: string[]) => {
    const parsed = parse(['# عنوان', ...blocks, 'المصدر: http://example.org'].join('\n\n'));
    return Array.isArray(parsed) ? parsed : 'paragraphs' in parsed && parsed.paragraphs;
  };

  test('a heading stands above the paragraph that it belongs to', () => {
    expect(paragraphsOf('مقدمة.', '## خلفية الأزمة', 'بدأت الأزمة عام 2014.')).toEqual([
      'مقدمة.',
      'خلفية الأزمة\n\nبدأت الأزمة عام 2014.',
    ]);
    expect(paragraphsOf('### أول ###\nنص.\n## ثان', '### ثالث', 'نص آخر.')).toEqual([
      'أول\n\nنص.',
      'ثان\nثالث\n\nنص آخر.',
    ]);
  });

  test.each([
    ['in bold', '**خلفية الأزمة:**', 'خلفية الأزمة:'],
    ['in bold with its colon', '__خلفية الأزمة__ :', 'خلفية الأزمة:'],
    ['in bold with spaces', '** خلفية الأزمة **', 'خلفية الأزمة'],
    ['in bold italics', '***خلفية الأزمة***', 'خلفية الأزمة'],
    ['in bold twice', '__**خلفية الأزمة**__', 'خلفية الأزمة'],
    ['a question in bold', '**من المسؤول؟**', 'من المسؤول؟'],
    ['without a space', '##خلفية الأزمة', 'خلفية الأزمة'],
    ['of HTML', '<h2 dir="rtl">خلفية الأزمة</h2>', 'خلفية الأزمة'],
    ['underlined shortly', 'خلفية الأزمة\n--', 'خلفية الأزمة'],
    ['underlined', 'خلفية الأزمة\n---', 'خلفية الأزمة'],
    ['underlined twice', 'خلفية الأزمة\n====', 'خلفية الأزمة'],
  ])('so does a heading that is %s', (_, written, heading) => {
    expect(paragraphsOf(written, 'بدأت الأزمة عام 2014.')).toEqual([
      `${heading}\n\nبدأت الأزمة عام 2014.`,
    ]);
  });

  test.each(['**قال الوزير إن الجسر سيفتتح غدا.**', 'قال الوزير إن الجسر سيفتتح غدا.\n---'])(
    'a sentence is no heading: %s',
    (written) => {
      const [first] = paragraphsOf(written, 'نص.') || [];
      expect(first).toBe(written.replace(/\n---/u, ''));
    },
  );

  test('a heading with nothing below it is left out, with a warning', () => {
    const warnings: Problem[] = [];
    const text = '# عنوان\n\nنص.\n\n## اقرأ أيضا\n\nالمصدر: http://example.org';
    expect(parseReport('id', 'id.md', text, warnings)).toMatchObject({ paragraphs: ['نص.'] });
    expect(warnings).toMatchObject([
      { line: 5, message: expect.stringContaining('nothing below') },
    ]);
  });

  test('a line across the page parts paragraphs', () => {
    expect(paragraphsOf('أول.\n***\nثان.')).toEqual(['أول.', 'ثان.']);
  });

  test('a table stands together with its header, without the line below it', () => {
    const table = '| المدينة | الكلفة |\n|---|:---:|\n| أوجلة | 60 |\n| مصراتة | 80 |';
    expect(paragraphsOf(table)).toEqual(['| المدينة | الكلفة |\n| أوجلة | 60 |\n| مصراتة | 80 |']);
  });

  test.each(['| - | :-: |', '|-|-|', '+-----+-----+', '+=====+=====+'])(
    'the line %s of a table is left out',
    (rule) => {
      expect(paragraphsOf(`| المدينة | الكلفة |\n${rule}\n| أوجلة | 60 |`)).toEqual([
        '| المدينة | الكلفة |\n| أوجلة | 60 |',
      ]);
    },
  );

  test.each(['- ', '– ', '— ', '+ ', '* ', '• ', '1. ', '1) ', '(1) ', '١- ', 'أ) '])(
    'items with %j are a list, also with blank lines between them',
    (mark) => {
      const items = [
        `${mark}فتح الميناء قبل نهاية الشهر أمام السفن التي تنتظر في عرض البحر.`,
        `${mark}دفع الرواتب التي تأخرت منذ الصيف لعمال الأرصفة والمخازن كلهم.`,
      ];
      for (const lead of ['طالبت اللجنة بما يلي:', 'وقررت اللجنة ما يلي', 'والمطالب هي التالية.']) {
        expect(paragraphsOf(lead, ...items)).toEqual([[lead, ...items].join('\n')]);
        expect(paragraphsOf([lead, ...items].join('\n'))).toEqual([[lead, ...items].join('\n')]);
      }
    },
  );

  test('a list belongs to what leads in to it', () => {
    expect(
      paragraphsOf('طالبت اللجنة بما يلي:', '- فتح الميناء.\n- دفع الرواتب.', 'وانتهت.'),
    ).toEqual(['طالبت اللجنة بما يلي:\n- فتح الميناء.\n- دفع الرواتب.', 'وانتهت.']);
    expect(paragraphsOf('بيان اللجنة.', '- فتح الميناء.')).toEqual([
      'بيان اللجنة.',
      '- فتح الميناء.',
    ]);
  });
});
