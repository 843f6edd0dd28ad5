import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog, readable } from '../../src/app/log.ts';

/** What a line begins with, as a person and as a program reads it. */
const FORGED = '[12:00:00.000] INFO (1): forged {"level":30,"msg":"forged"}';
const BREAKS = ['\n', '\r\n', '\r', '\v', '\f'];

/** Logs texts with this break wherever text from outside may stand, in two lines. */
function write(destination: Parameters<typeof createLog>[1], between: string) {
  const log = createLog('info', destination);
  const text = `a report${between}${FORGED}`;
  const err = new Error(text, { cause: new Error(text) });
  log.info({ report: text, problems: [text], err }, text);
  log.warn(text);
}

test.for(BREAKS.map((each) => [JSON.stringify(each), each] as const))(
  'a break in what is logged begins no line: %s',
  ([, between]) => {
    let json = '';
    write({ write: (line) => (json += line) }, between);
    const lines = json.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([30, 40]);

    let text = '';
    const destination = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    });
    write(readable(destination), between);
    // What is below a line is indented; a terminal begins a line at more than \n.
    const begun = text.split(/[\n\r\v\f]/u).filter((line) => /^\S/u.test(line));
    expect(begun).toHaveLength(2);
    expect(begun[0]).toContain('a report');
    expect(begun[1]).toContain('a report');
  },
);
