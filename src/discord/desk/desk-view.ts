import { runCooperatively } from '../../util/cooperative.ts';
import type { DeskStore, StoredQuestion } from './desk-store.ts';
import { groupQuestions, type QuestionGroup } from './question-groups.ts';

/** The days that the figures count. */
export const FIGURE_DAYS = 7;
/** The days whose questions wait for an answer: a moderator may be away. */
const OPEN_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** The questions of a day; Sunday is 0. */
interface DayCount {
  readonly weekday: number;
  readonly asked: number;
}

/** What the desk of a server shows. */
export interface DeskView {
  readonly isKeeping: boolean;
  /** How many posts wait for their time. */
  readonly planned: number;
  readonly figures: Readonly<Record<'asked' | StoredQuestion['outcome'] | 'flagged', number>>;
  /** How many questions each of these days had, today last. */
  readonly perDay: readonly DayCount[];
  /** Questions without an answer, those that ask for the same together. */
  readonly unanswered: readonly QuestionGroup[];
  /** Answers that people said are none. */
  readonly flagged: readonly QuestionGroup[];
}

/**
 * @param now - in milliseconds since the epoch
 * @param zone - the time zone in which a day begins; undefined: that of the process
 * @throws StoreUnavailable
 */
export async function readDesk(
  desk: DeskStore,
  server: string,
  now: number,
  zone?: string,
): Promise<DeskView> {
  const [questions, posts] = await Promise.all([
    desk.questionsSince(server, now - OPEN_DAYS * DAY),
    desk.posts.planned(server),
  ]);
  const recent = questions.filter(({ time }) => time >= now - FIGURE_DAYS * DAY);
  const count = (matches: (question: StoredQuestion) => boolean) => recent.filter(matches).length;
  const open = questions.filter(({ state }) => state === 'open');
  return {
    isKeeping: desk.isKeeping(server),
    planned: posts.filter(({ state }) => state === 'waiting').length,
    figures: {
      asked: recent.length,
      answer: count(({ outcome }) => outcome === 'answer'),
      closest: count(({ outcome }) => outcome === 'closest'),
      silent: count(({ outcome }) => outcome === 'silent'),
      flagged: count(isFlagged),
    },
    perDay: perDay(recent, now, zone),
    unanswered: await runCooperatively(
      groupQuestions(open.filter(({ outcome }) => outcome !== 'answer')),
    ),
    flagged: await runCooperatively(groupQuestions(open.filter(isFlagged))),
  };
}

function perDay(
  recent: readonly StoredQuestion[],
  now: number,
  timeZone: string | undefined,
): DayCount[] {
  const form = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const days = recent.map(({ time }) => form.format(time));
  return Array.from({ length: FIGURE_DAYS }, (_, at) => {
    // Its date, wherever the clock changes in between.
    const day = form.format(now - (FIGURE_DAYS - 1 - at) * DAY);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return { weekday, asked: days.filter((other) => other === day).length };
  });
}

/** @returns the group that holds a question; undefined if it was settled, or is no longer kept */
export function groupWith(
  { unanswered, flagged }: DeskView,
  id: string,
): QuestionGroup | undefined {
  const holds = ({ questions }: QuestionGroup) => questions.some((question) => question.id === id);
  return unanswered.find(holds) ?? flagged.find(holds);
}

function isFlagged({ outcome, flags, isWithdrawn }: StoredQuestion): boolean {
  return outcome === 'answer' && (flags > 0 || isWithdrawn);
}
