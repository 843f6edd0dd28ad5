import { ENGINES } from './engines.ts';
import { measureEngine, workload } from './measure-engine.ts';

/**
 * Measures one engine on one collection, in a process where no other engine has run. It prints each row
 * as JSON on a line of its own: a process that is ended because it takes too long has printed the others.
 */
const [name, collection = '', ms] = process.argv.slice(2);
const engine = ENGINES.find((each) => each === name);
if (!engine) throw new Error(`there is no engine ${name}`);
for await (const row of measureEngine(engine, workload(collection), Number(ms))) {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
