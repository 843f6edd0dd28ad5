import { describe, expect, test } from 'vitest';
import { assembleKnowledge } from '../../../src/app/build-knowledge.ts';
import { answerCard } from '../../../src/discord/answer/answer-card.ts';
import { explainCard, type FindJudgement } from '../../../src/discord/answer/explain-card.ts';
import { nothingFoundCard } from '../../../src/discord/answer/nothing-found-card.ts';
import { type Card, card, text } from '../../../src/discord/card/card-components.ts';
import { COMMAND_NAMES } from '../../../src/discord/command-names.ts';
import type { Report } from '../../../src/knowledge/report.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const harbour = reportOf('المرفأ', 'وصلت القافلة إلى المرفأ', 'انتهى الخبر');
const market = reportOf('السوق', 'وصلت القافلة إلى السوق', 'تمّ الخبر');
const library = [harbour, market] as const;
const knowledge = runToEnd(assembleKnowledge({ library, synonyms: [] }));
const { search, headings } = knowledge;

function explained(
  shown: Card,
  options: Readonly<Record<string, unknown>> = {},
  findJudgement: FindJudgement = () => undefined,
) {
  const answered = { components: shown, options: () => options };
  return explainCard(answered, knowledge, COMMAND_NAMES.ar, findJudgement);
}

function answer(question: string, report?: Report): Card {
  const asked = { question, addressee: undefined, messageUrl: undefined };
  const state = { view: 'excerpt', asker: '1', position: 0, report } as const;
  return answerCard(asked, search.ask(question, { report }), state, true);
}

async function titles(shown: Card, options?: Readonly<Record<string, unknown>>) {
  const explanation = await explained(shown, options)?.();
  return explanation?.passages.map(({ title }) => title);
}

describe('explainCard reads the question and the report from', () => {
  test('an answer, with the report from its buttons', async () => {
    expect(await titles(answer('القافلة'))).toEqual([harbour.title, market.title]);
    expect(await titles(answer('القافلة', market))).toEqual([market.title]);
  });

  test('a card that found nothing, with the report from the option of the command', async () => {
    const silent = nothingFoundCard('**القافلة** <@1>', harbour, []);
    expect(await titles(silent)).toEqual([harbour.title, market.title]);
    expect(await titles(silent, { [COMMAND_NAMES.ar.whichReport]: market.id })).toEqual([
      market.title,
    ]);
  });

  test('no other card', () => {
    expect(explained(card(text('القافلة')))).toBeUndefined();
  });
});

test('explains that a paragraph picked by its heading was not searched for', async () => {
  const name = headings.at(harbour, 1)?.name ?? '';
  expect(await explained(answer(name, harbour))?.()).toMatchObject({
    outcome: 'picked',
    passages: [],
  });
});

test('explains a gate with the sentence that members read', async () => {
  const explanation = await explained(answer('كم قافلة وصلت إلى المرفأ؟'))?.();
  expect(explanation).toMatchObject({
    outcome: 'closest',
    passages: [{ gates: [{ name: 'numberWithoutNumber', because: 'لا يذكر التقرير العدد.' }] }, {}],
  });
});

test('explains by what a reader said of this question and this report', async () => {
  const judgement = {
    verdict: 'verified',
    passage: 2,
    quote: [13, 22],
    shown: 4,
    milliseconds: 1200,
  } as const;
  const explanation = await explained(answer('القافلة', market), {}, (question, report) =>
    question === 'القافلة' && report === market ? judgement : undefined,
  )?.();
  expect(explanation).toMatchObject({
    outcome: 'answer',
    judgement: {
      verdict: 'verified',
      pointed: { title: market.title, paragraph: 1, begins: 'وصلت القافلة إلى السوق' },
      quote: 'إلى السوق',
      shown: 4,
      milliseconds: 1200,
    },
  });
});
