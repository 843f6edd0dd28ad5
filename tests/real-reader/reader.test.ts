import { describe, expect, test } from 'vitest';
import { readReader } from '../../src/config/reader-settings.ts';
import { createReader, type ReadEvent } from '../../src/reader/reader.ts';
import { createSearch } from '../../src/search/search.ts';
import { reportOf } from '../support/libraries.ts';
import { Llama, missing } from './llama.ts';

if (missing) process.stderr.write(`The tests with a real reader are skipped: ${missing}.\n`);

const TEXTS = [
  'افتتح الوزير المعرض صباح الأحد.',
  'وقال إن ثمن التذكرة خمسة دنانير للكبار، والدخول مجاني للأطفال.',
  'زار المعرض مئة تلميذ في يومه الأول.',
];
const QUESTIONS = ['كم ثمن التذكرة؟', 'متى افتتح المعرض؟', 'من رئيس مصر؟'];

describe.skipIf(missing)('with a real model', () => {
  // That it works, not how well: a small model points wrongly.
  test('every question gets a verdict, and only passages are shown', async () => {
    const server = await Llama.start();
    const settings = readReader({ READER_URL: server.url, READER_TIMEOUT: '120' });
    if (!settings) throw new TypeError('READER_URL is set');
    const lines: string[] = [];
    const log = {
      info: () => undefined,
      warn: (about: object) => lines.push(JSON.stringify(about)),
    };
    const events: ReadEvent[] = [];
    const library = [reportOf('1', ...TEXTS)] as const;
    const search = createSearch(library);
    const reader = createReader(settings, log, (event) => events.push(event));
    const { readFor } = reader.attachTo(library, search);
    for (const question of QUESTIONS) {
      const judgement = await readFor(question, {}, new AbortController().signal);
      expect(['verified', 'nothing', 'unsure']).toContain(judgement?.verdict);
      const { results, nearest } = search.ask(question, { judgement });
      for (const { text } of [...results, ...nearest]) expect(TEXTS).toContain(text);
    }
    expect(lines).toEqual([]);
    expect(events).toHaveLength(QUESTIONS.length);
    process.stderr.write(`${events.map(({ result }) => result).join('\n')}\n`);
  });
});
