import { describe, expect, test } from 'vitest';
import { folderWith, reportFile } from '../support/folder.ts';
import { start } from '../support/process.ts';

async function ask(args: readonly string[], input = '', environment = {}) {
  const { output, exit } = start('cli/ask.js', args, environment, input);
  return { status: await exit, ...output };
}

const jsonLines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

test('prints title, highlighted excerpt, paragraph and link for a reader', async () => {
  const { status, stdout } = await ask(['كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('إقتراب ساعة الصفر لتطهير «سرت» من «داعش»');
  expect(stdout).toContain('ونجحت كتائب مصراتة في أسر *15 عنصرا*');
  expect(stdout).toContain('الفقرة ٣ من ٨\nhttp://zajelnews.net/?p=12935\n');
});

test('says so when the report has no answer', async () => {
  const { status, stdout } = await ask(['من فاز بكأس العالم؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('لم أجد');
});

test('answers "what is new?" with sentences of the report', async () => {
  const { status, stdout } = await ask(['شن الجديد؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('أعلن المتحدث باسم غرفة عمليات القوات الليبية');
});

test('says why a passage is only the closest one', async () => {
  const { stdout } = await ask(['من هو السفير الصيني في ليبيا؟']);
  expect(stdout).toContain('أقرب ما في التقرير');
  expect(stdout).toContain('http://zajelnews.net/?p=12935');
});

describe('--json', () => {
  test('prints the documented fields', async () => {
    const { stdout } = await ask(['--json', 'السفارة الصينية']);
    const [answer] = jsonLines(stdout);
    expect(answer).toEqual({
      question: 'السفارة الصينية',
      answered: true,
      reading: null,
      closest: null,
      results: expect.arrayContaining([
        {
          report: 'zajelnews-12935',
          paragraph: 8,
          paragraphs: 8,
          score: expect.any(Number),
          excerpt: expect.stringContaining('السفارة ستظل مغلقة'),
          highlights: expect.arrayContaining([[expect.any(Number), expect.any(Number)]]),
          title: 'إقتراب ساعة الصفر لتطهير «سرت» من «داعش»',
          url: 'http://zajelnews.net/?p=12935',
        },
      ]),
    });
  });

  test('reads one question per line, including blank lines and unusual separators', async () => {
    const { stdout, status } = await ask(['--json'], 'ويبو\r\n\nبوقرين\u2028النوفلية\nفرنسا');
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toEqual([
      expect.objectContaining({ question: 'ويبو', answered: true }),
      { question: '', answered: false, reading: null, results: [], closest: null },
      expect.objectContaining({ question: 'بوقرين\u2028النوفلية', answered: true }),
      { question: 'فرنسا', answered: false, reading: null, results: [], closest: null },
    ]);
  });
});

describe('--knowledge and --report', () => {
  const twoReports = () =>
    folderWith({
      'a.md': reportFile('أول', 'زار الرئيس المصنع'),
      'b.md': reportFile('ثان', 'زار الرئيس الجامعة'),
    });

  test('select what is searched', async () => {
    const folder = twoReports();
    const { stdout } = await ask(['--knowledge', folder, '--report', 'a', '--json', 'الرئيس']);
    expect(jsonLines(stdout)).toMatchObject([{ results: [{ report: 'a', paragraph: 1 }] }]);
  });

  test('the folder may come from the environment', async () => {
    const { stdout } = await ask(['--json', 'الجامعة'], '', { KNOWLEDGE_DIR: twoReports() });
    expect(jsonLines(stdout)).toMatchObject([{ results: [{ report: 'b' }] }]);
  });

  test('an unknown report is a usage error that lists the known reports', async () => {
    const { status, stderr } = await ask(['--knowledge', twoReports(), '--report', 'c', 'الرئيس']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no report "c"; the reports are: b, a');
  });
});

test('an unknown option is a usage error', async () => {
  const { status, stderr, stdout } = await ask(['--colour', 'الرئيس']);
  expect(status).toBe(2);
  expect(stderr).toContain('usage:');
  expect(stdout).toBe('');
});

test('an invalid knowledge file is reported with file and line, without a stack trace', async () => {
  const { status, stderr } = await ask(['--knowledge', folderWith({ 'a.md': '' }), 'سؤال']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^.*a\.md:1: the file is empty\n$/u);
});
