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

test('answers a question for a reader: title, marked excerpt, paragraph, link', async () => {
  const { status, stdout } = await ask(['كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('إقتراب ساعة الصفر لتطهير «سرت» من «داعش»');
  expect(stdout).toContain('ونجحت كتائب مصراتة في أسر *15 عنصرا*');
  expect(stdout).toContain('الفقرة ٣ من ٨\nhttp://zajelnews.net/?p=12935\n');
});

test('says so when the report is silent', async () => {
  const { status, stdout } = await ask(['من فاز بكأس العالم؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('لم أجد');
});

test('says what is new in sentences of the report', async () => {
  const { status, stdout } = await ask(['شن الجديد؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('أعلن المتحدث باسم غرفة عمليات القوات الليبية');
});

test('says how a passage is only close', async () => {
  const { stdout } = await ask(['من هو السفير الصيني في ليبيا؟']);
  expect(stdout).toContain('أقرب ما في التقرير');
  expect(stdout).toContain('http://zajelnews.net/?p=12935');
});

describe('--json', () => {
  test('prints the contract, with marks that fit the excerpt', async () => {
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

  test('reads a question a line, blank ones and odd separators included', async () => {
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

  test('choose what is searched', async () => {
    const folder = twoReports();
    const { stdout } = await ask(['--knowledge', folder, '--report', 'a', '--json', 'الرئيس']);
    expect(jsonLines(stdout)).toMatchObject([{ results: [{ report: 'a', paragraph: 1 }] }]);
  });

  test('the folder may come from the environment', async () => {
    const { stdout } = await ask(['--json', 'الجامعة'], '', { KNOWLEDGE_DIR: twoReports() });
    expect(jsonLines(stdout)).toMatchObject([{ results: [{ report: 'b' }] }]);
  });

  test('a report that is not there is bad usage and names those that are', async () => {
    const { status, stderr } = await ask(['--knowledge', twoReports(), '--report', 'c', 'الرئيس']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no report "c"; there are: b, a');
  });
});

test('an unknown option is bad usage', async () => {
  const { status, stderr, stdout } = await ask(['--colour', 'الرئيس']);
  expect(status).toBe(2);
  expect(stderr).toContain('usage:');
  expect(stdout).toBe('');
});

test('a broken knowledge folder is told by file and line, without a stack trace', async () => {
  const { status, stderr } = await ask(['--knowledge', folderWith({ 'a.md': '' }), 'سؤال']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^.*a\.md:1: the file is empty\n$/u);
});
