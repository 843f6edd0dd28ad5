import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import type { ExplainedPassage, Explanation } from '../../search/explain/explanation.ts';
import { parseCustomId } from '../card/custom-id.ts';
import { searchable, unescapeText } from '../card/escape.ts';
import { PARTS } from '../card/parts.ts';
import type { CommandNames } from '../command-names.ts';
import type { Knowledge } from '../knowledge.ts';
import { reportNamed } from '../reading/catalogue.ts';
import { headingOf, pickedHeading } from '../reading/headings.ts';
import { ANSWER_KIND, parseAnswerId, SHARE_KIND } from './answer-id.ts';

/** A component of a card, as Discord gives it. */
interface CardPart {
  readonly id?: number | null;
  readonly content?: string | null;
  readonly custom_id?: string | null;
  readonly components?: readonly CardPart[] | null;
}

/** A message, and the options of the command that it answers, by name. */
export interface AnsweredCard {
  readonly components: readonly CardPart[];
  options(): Readonly<Record<string, unknown>>;
}

/** Why a card says what it says, in plain data. */
export interface ExplainedCard extends Omit<Explanation, 'smallTalk' | 'outcome' | 'passages'> {
  readonly outcome: Explanation['outcome'] | 'smallTalk' | 'picked';
  readonly passages: readonly ReturnType<typeof plain>[];
}

/**
 * Tells why a card says what it says, by the knowledge that there is now. A card keeps the question, and
 * its buttons or its command the report that was asked.
 *
 * @returns what tells it; undefined when the message answers no question
 */
export function explainCard(
  card: AnsweredCard,
  knowledge: Knowledge,
  names: CommandNames,
): (() => Promise<ExplainedCard>) | undefined {
  const parts = partsIn(card.components);
  const kept = parts.find(({ id }) => id === PARTS.question)?.content;
  if (kept === undefined || kept === null) return undefined;
  const question = unescapeText(kept);
  return async () => {
    const { library, search, similarityTo } = knowledge;
    const report = reportIn(parts, card, knowledge, names);
    const searched = searchable(question);
    const isPicked = pickedHeading(library, question, report) !== undefined;
    const similarity = isPicked ? undefined : await similarityTo?.(searched);
    // For a paragraph that was picked nothing was looked for.
    const explanation = search.explain(isPicked ? '' : searched, { report, similarity });
    const { smallTalk, outcome, passages, ...rest } = explanation;
    return {
      ...rest,
      outcome: isPicked ? 'picked' : smallTalk ? 'smallTalk' : outcome,
      passages: passages.map((passage) => plain(passage, knowledge)),
    };
  };
}

function partsIn(components: readonly CardPart[]): CardPart[] {
  return components.flatMap((part) => [part, ...partsIn(part.components ?? [])]);
}

/** The one report that was asked; undefined: all. */
function reportIn(
  parts: readonly CardPart[],
  { options }: AnsweredCard,
  { library }: Knowledge,
  names: CommandNames,
): Report | undefined {
  for (const { custom_id } of parts) {
    const { kind, parts: carried } = parseCustomId(custom_id ?? '');
    if (kind !== ANSWER_KIND && kind !== SHARE_KIND) continue;
    const state = parseAnswerId(carried, library);
    if (state) return state.report;
  }
  const chosen = options()[names.whichReport];
  return typeof chosen === 'string' ? reportNamed(chosen, library) : undefined;
}

function plain(
  { report, paragraph, text: _, gates, ...numbers }: ExplainedPassage,
  { library }: Pick<Knowledge, 'library'>,
) {
  return {
    ...numbers,
    paragraph,
    title: library.length > 1 ? report.title : undefined,
    begins: headingOf(library, report, paragraph)?.words ?? '',
    gates: gates.map((name) => ({ name, because: messages.closest.because[name] })),
  };
}
