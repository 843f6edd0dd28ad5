import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import type { ReaderJudgement } from '../../search/confidence/reader-judgement.ts';
import type { ExplainedPassage, Explanation } from '../../search/explain/explanation.ts';
import type { Passage } from '../../search/index/passage.ts';
import { parseCustomId } from '../card/custom-id.ts';
import { searchable, unescapeText } from '../card/escape.ts';
import { PARTS } from '../card/parts.ts';
import type { CommandNames } from '../command-names.ts';
import type { Knowledge } from '../knowledge.ts';
import { ANSWER_KIND, parseAnswerId, SHARE_KIND } from './answer-id.ts';

/** A component of a card in Discord's format. */
interface CardPart {
  readonly id?: number | null;
  readonly content?: string | null;
  readonly custom_id?: string | null;
  readonly components?: readonly CardPart[] | null;
}

/** A message with a card, and the options of its command by name. */
export interface AnsweredCard {
  readonly components: readonly CardPart[];
  options(): Readonly<Record<string, unknown>>;
}

/** @returns what a reader said of a question, if that is still known */
export type FindJudgement = (
  question: string,
  report: Report | undefined,
) => ReaderJudgement | undefined;

/** Why a card shows what it shows, as plain data. */
export interface ExplainedCard
  extends Omit<Explanation, 'smallTalk' | 'outcome' | 'judgement' | 'passages'> {
  readonly outcome: Explanation['outcome'] | 'smallTalk' | 'picked';
  readonly judgement: ReturnType<typeof judgementData>;
  readonly passages: readonly ReturnType<typeof passageData>[];
}

/**
 * Explains why a card shows what it shows, with the current knowledge. The question is in the card, the
 * report that was searched in its buttons or in the options of the command. No reader is asked: the explanation
 * uses what it said when the card was made.
 *
 * @returns a function that makes the explanation; undefined if the message does not answer a question
 */
export function explainCard(
  card: AnsweredCard,
  knowledge: Knowledge,
  names: CommandNames,
  findJudgement: FindJudgement,
): (() => Promise<ExplainedCard>) | undefined {
  const parts = allParts(card.components);
  const kept = parts.find(({ id }) => id === PARTS.question)?.content;
  if (kept === undefined || kept === null) return undefined;
  const question = unescapeText(kept);
  return async () => {
    const { headings, search, similarityTo } = knowledge;
    const report = searchedReport(parts, card, knowledge, names);
    const searched = searchable(question);
    const isPicked = headings.named(question, report) !== undefined;
    const similarity = isPicked ? undefined : await similarityTo?.(searched);
    // A paragraph that was picked by its heading was not searched for.
    const judgement = findJudgement(question, report);
    const options = { report, similarity, judgement };
    const explanation = search.explain(isPicked ? '' : searched, options);
    const { smallTalk, outcome, passages, ...rest } = explanation;
    return {
      ...rest,
      outcome: isPicked ? 'picked' : smallTalk ? 'smallTalk' : outcome,
      judgement: judgementData(explanation, knowledge),
      passages: passages.map((passage) => passageData(passage, knowledge)),
    };
  };
}

function allParts(components: readonly CardPart[]): CardPart[] {
  return components.flatMap((part) => [part, ...allParts(part.components ?? [])]);
}

/** @returns the report that was searched; undefined: all reports */
function searchedReport(
  parts: readonly CardPart[],
  { options }: AnsweredCard,
  { catalogue }: Knowledge,
  names: CommandNames,
): Report | undefined {
  for (const { custom_id } of parts) {
    const { kind, parts: carried } = parseCustomId(custom_id ?? '');
    if (kind !== ANSWER_KIND && kind !== SHARE_KIND) continue;
    const state = parseAnswerId(carried, catalogue);
    if (state) return state.report;
  }
  const chosen = options()[names.whichReport];
  return typeof chosen === 'string' ? catalogue.named(chosen) : undefined;
}

function judgementData({ judgement }: Explanation, knowledge: Knowledge) {
  if (!judgement) return undefined;
  const { pointed, ...rest } = judgement;
  return { ...rest, pointed: pointed && placeOf(pointed, knowledge) };
}

function placeOf({ report, paragraph }: Passage, { library, headings }: Knowledge) {
  return {
    paragraph,
    title: library.length > 1 ? report.title : undefined,
    begins: headings.at(report, paragraph)?.words ?? '',
  };
}

function passageData(passage: ExplainedPassage, knowledge: Knowledge) {
  const { report: _, text: __, gates, ...numbers } = passage;
  return {
    ...numbers,
    ...placeOf(passage, knowledge),
    gates: gates.map((name) => ({ name, because: messages.closest.because[name] })),
  };
}
