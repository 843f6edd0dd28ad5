import { describe, expect, test } from 'vitest';
import { folderWith, knowledgeWith, reportFile } from '../support/folder.ts';
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

test('ask shows a reader the title, the marked excerpt, the paragraph and the link', async () => {
  const { status, stdout } = await ask(['كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟']);
  expect(status).toBe(0);
  expect(stdout).toContain('إقتراب ساعة الصفر لتطهير «سرت» من «داعش»');
  expect(stdout).toContain('ونجحت كتائب مصراتة في أسر *15 عنصرا*');
  expect(stdout).toContain('الفقرة ٣ من ٨\nhttp://zajelnews.net/?p=12935\n');
});

test('ask says that the report is silent, what is new, and how a passage is only close', async () => {
  const questions = ['من فاز بكأس العالم؟', 'شن الجديد؟', 'من هو السفير الصيني في ليبيا؟'];
  const { status, stdout } = await ask([], questions.join('\n'));
  expect(status).toBe(0);
  const [silent, news, close] = [
    stdout.indexOf('لم أجد'),
    stdout.indexOf('أعلن المتحدث باسم غرفة عمليات القوات الليبية'),
    stdout.indexOf('أقرب ما في التقرير'),
  ];
  expect(silent).toBeGreaterThanOrEqual(0);
  expect(news).toBeGreaterThan(silent);
  expect(close).toBeGreaterThan(news);
  expect(stdout.slice(close)).toContain('http://zajelnews.net/?p=12935');
});

test('--json prints a line for each line read, blank ones and odd separators included', async () => {
  const questions = 'السفارة الصينية\r\n\nبوقرين\u2028النوفلية\nفرنسا';
  const { stdout, status } = await ask(['--json'], questions);
  expect(status).toBe(0);
  const nothing = { answered: false, reading: null, results: [], closest: null, nearest: [] };
  expect(jsonLines(stdout)).toEqual([
    {
      question: 'السفارة الصينية',
      answered: true,
      reading: null,
      closest: null,
      nearest: [],
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
    },
    { question: '', ...nothing },
    expect.objectContaining({ question: 'بوقرين\u2028النوفلية', answered: true }),
    { question: 'فرنسا', ...nothing },
  ]);
});

describe('ask', () => {
  const twoReports = () =>
    knowledgeWith({
      'a.md': reportFile('أول', 'زار الرئيس المصنع'),
      'b.md': reportFile('ثان', 'زار الرئيس الجامعة'),
    });

  test('searches the folder and the report that it is told to', async () => {
    const args = ['--knowledge', twoReports(), '--report', 'a', '--json', 'الرئيس'];
    const { stdout } = await ask(args);
    expect(jsonLines(stdout)).toMatchObject([{ results: [{ report: 'a', paragraph: 1 }] }]);
  });

  test('takes the folder from the environment', async () => {
    const { stdout } = await ask(['--json', 'الجامعة'], '', { KNOWLEDGE_DIR: twoReports() });
    expect(jsonLines(stdout)).toMatchObject([{ results: [{ report: 'b' }] }]);
  });

  test('refuses a report that is not there and names those that are', async () => {
    const { status, stderr } = await ask(['--knowledge', twoReports(), '--report', 'c', 'الرئيس']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no report "c"; the reports are: b, a');
  });

  test('refuses an unknown option', async () => {
    const { status, stderr, stdout } = await ask(['--colour', 'الرئيس']);
    expect(status).toBe(2);
    expect(stderr).toContain('usage:');
    expect(stdout).toBe('');
  });

  test('names file and line of an invalid report, without a stack trace', async () => {
    const { status, stderr } = await ask(['--knowledge', folderWith({ 'a.md': '' }), 'سؤال']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^.*a\.md:1: the file is empty\n$/u);
  });
});
