import { messages } from '../../messages.ts';
import { GATES, type GateName } from '../../search/confidence/gates/index.ts';
import { button, buttons, type Card, card, rule, text } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { clip, escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { shortQuote } from '../card/quote.ts';
import type { Knowledge } from '../knowledge.ts';
import { DESK_AGAIN_KIND, DESK_PAGE_KIND, DESK_SETTLE_KIND } from './desk-id.ts';
import type { StoredQuestion } from './desk-store.ts';
import type { QuestionGroup } from './question-groups.ts';

/** @returns the card of questions that ask for the same: their wordings, and what was shown for the latest */
export function groupCard(
  { questions }: QuestionGroup,
  { library }: Pick<Knowledge, 'library'>,
): Card {
  const { desk } = messages;
  const [latest] = questions;
  const others = [...new Set(questions.map(({ text: wording }) => wording))]
    .filter((wording) => wording !== latest.text)
    .slice(0, OURS.deskWordings)
    .map((wording) => `- ${escapeText(clip(wording, OURS.deskWording))}`);
  return card(
    text(`### ${escapeText(clip(latest.text, OURS.question))}`, desk.times(questions.length)),
    ...(others.length > 0 ? [text(desk.wordings, ...others)] : []),
    rule(),
    text(...shownLines(latest, library)),
    buttons(
      button(desk.again, customId(DESK_AGAIN_KIND, latest.id)),
      button(desk.settle.done, customId(DESK_SETTLE_KIND, latest.id, 'done')),
      button(desk.settle.notQuestion, customId(DESK_SETTLE_KIND, latest.id, 'notQuestion')),
      button(desk.back, customId(DESK_PAGE_KIND, 1)),
    ),
  );
}

function shownLines(
  { report: id, paragraph = 0, because, flags }: StoredQuestion,
  library: Knowledge['library'],
): string[] {
  const { answer, closest, desk } = messages;
  const report = library.find((each) => each.id === id);
  const passage = report?.paragraphs[paragraph - 1];
  const reason = isGate(because) ? [closest.because[because]] : [];
  const objections = flags > 0 ? [desk.count(desk.flagged, flags)] : [];
  if (id === undefined) return [desk.nothingShown];
  if (!report || passage === undefined) return [desk.passageGone, ...reason, ...objections];
  return [
    desk.shown,
    `**${escapeText(clip(report.title, OURS.title))}**`,
    shortQuote({ text: passage, highlights: [] }, OURS.page),
    `-# ${answer.place(paragraph, report.paragraphs.length)}`,
    ...reason,
    ...objections,
  ];
}

function isGate(because: string | undefined): because is GateName {
  return because !== undefined && Object.hasOwn(GATES, because);
}
