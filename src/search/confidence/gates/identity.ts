import { isDefinite } from '../../../arabic/article.ts';
import { isGivenName } from '../../../arabic/lexicon/given-names.ts';
import { isOffice } from '../../../arabic/lexicon/offices.ts';
import { isNisba } from '../../../arabic/nisba.ts';
import { type Gate, type GateInput, holds, wordOf } from './gate.ts';

/** Asked who somebody is, and nobody of that office stands here. */
export const roleMissing: Gate = (evidence) => {
  const role = roleOf(evidence);
  return role !== undefined && !holds(evidence, role, !isOffice(evidence.query.form?.head ?? ''));
};

/** How many words before and behind the office a name may stand. */
const BEFORE = 3;
const BEHIND = 9;

/** Asked who somebody is, and beside the office no name stands. */
export const roleWithoutName: Gate = (evidence) => {
  const role = roleOf(evidence);
  if (role === undefined || !holds(evidence, role, true)) return false;
  return !evidence.matches.some(
    (match) => match.word === role && hasNameNear(evidence, match.position),
  );
};

function roleOf(evidence: GateInput): number | undefined {
  const { form } = evidence.query;
  return form?.asks === 'identity' ? wordOf(evidence, form.head) : undefined;
}

function hasNameNear({ words, text }: GateInput, at: number): boolean {
  const own = words[at];
  if (!own) return false;
  for (let near = at - BEFORE; near <= at + BEHIND; near++) {
    const word = words[near];
    if (word?.sentence !== own.sentence || near === at) continue;
    if (isGivenName(word.term)) return true;
  }
  return hasApposition(words, text, at);
}

/** How many words from the office a comma may part it from the name. */
const APPOSITION_REACH = 4;
const COMMA = /^\s*[،,«(:]\s*$/u;
/** What has no article and no letter that may be a conjunction, a preposition or a verb's. */
const MAY_BEGIN_NAME = /^(?!ال|[وفبلي]).{3,}/u;

/** A row of words without article just behind a comma in the office's clause: `رئيس البلدية، تيمو سورن`. */
function hasApposition(words: GateInput['words'], text: string, at: number): boolean {
  const own = words[at];
  for (let near = at; near <= at + APPOSITION_REACH; near++) {
    const [word, next, after] = [words[near], words[near + 1], words[near + 2]];
    if (!word || !next || !after || next.sentence !== own?.sentence) return false;
    const between = text.slice(word.span[1], next.span[0]);
    if (COMMA.test(between) && MAY_BEGIN_NAME.test(next.term)) return true;
  }
  return false;
}

/** How far behind a thing its name begins. */
const THING_REACH = 4;
const SPACE = /^\s*$/u;
const QUOTE = /[«"“(]|\p{Script=Latin}/u;

/** Asked what a thing is called, and no name stands behind it: none in quotes, none that is listed. */
export const thingWithoutName: Gate = (evidence) => {
  const { form } = evidence.query;
  const thing = form?.asks === 'name' ? wordOf(evidence, form.head) : undefined;
  if (thing === undefined) return false;
  if (!holds(evidence, thing, true)) return evidence.query.words[thing]?.isKnown === true;
  return !evidence.matches.some(
    ({ word, position }) => word === thing && isNamed(evidence, position),
  );
};

function isNamed({ words, text, isNameTerm }: GateInput, at: number): boolean {
  const own = words[at];
  if (!own) return false;
  const last = words[Math.min(words.length - 1, at + THING_REACH)];
  if (QUOTE.test(text.slice(own.span[1], last?.span[1]))) return true;
  const next = words[at + 1];
  const isBeside =
    next?.sentence === own.sentence && SPACE.test(text.slice(own.span[1], next.span[0]));
  if (!next || !isBeside) return false;
  return !isNisba(next.term) && !isDefinite(next.term) && isNameTerm(next);
}
