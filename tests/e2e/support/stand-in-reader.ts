import { EventEmitter, once } from 'node:events';
import { vi } from 'vitest';
import { createBot } from '../../../src/discord/bot.ts';
import type { Knowledge } from '../../../src/discord/knowledge.ts';
import type { ReaderJudgement } from '../../../src/search/confidence/reader-judgement.ts';
import { passagesOf } from '../../../src/search/index/passage.ts';

/** What a reader says; undefined: there is no judgement. */
type Said = Pick<ReaderJudgement, 'verdict' | 'passage' | 'quote'> | undefined;

export const NOTHING: Said = { verdict: 'nothing', passage: undefined, quote: undefined };

/** A stand-in for the reader of a bot: says what it is told to, and at once unless it is slow. */
export class StandInReader {
  /** The questions that it read, in order. */
  readonly questions: string[] = [];
  /** How many readings were aborted. */
  aborted = 0;
  /** What it says from now on, by the library that it reads. */
  says: (knowledge: Pick<Knowledge, 'library'>) => Said = () => NOTHING;
  /** Whether a reading lasts until `finish`. */
  isSlow = false;
  readonly #finishing = new EventEmitter();

  /** Ends all slow readings. */
  finish(): void {
    this.#finishing.emit('finish');
  }

  /** @returns a function that creates a bot with this reader */
  of(create: typeof createBot = createBot): typeof createBot {
    return (config, knowledge, ...more) => create(config, this.#attachTo(knowledge), ...more);
  }

  #attachTo(knowledge: Knowledge): Knowledge {
    return {
      ...knowledge,
      readFor: async (question, _options, signal) => {
        this.questions.push(question);
        if (this.isSlow) await this.#wait(signal);
        if (signal.aborted) return undefined;
        const said = this.says(knowledge);
        return said && { ...said, shown: 8, milliseconds: 1200 };
      },
    };
  }

  async #wait(signal: AbortSignal): Promise<void> {
    try {
      await once(this.#finishing, 'finish', { signal });
    } catch {
      this.aborted += 1;
    }
  }
}

/** @returns what a reader says that points at the passage with these words and quotes them */
export function pointingAt(words: string): StandInReader['says'] {
  return ({ library }) => {
    const passages = passagesOf(library);
    const passage = passages.findIndex(({ text }) => text.includes(words));
    const start = passages[passage]?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`no passage holds ${words}`);
    return { verdict: 'verified', passage, quote: [start, start + words.length] };
  };
}

/** @returns what a reader says that points at that passage, but quotes words that are not there */
export function misquoting(words: string): StandInReader['says'] {
  return (knowledge) => ({
    verdict: 'unsure',
    passage: pointingAt(words)(knowledge)?.passage,
    quote: undefined,
  });
}

const LIMITS = '../../../src/discord/card/limits.ts';

/** @returns a function that creates a bot which says after `answerMs` that it is still reading */
export async function withPatience(answerMs: number): Promise<typeof createBot> {
  vi.resetModules();
  vi.doMock(LIMITS, async (original) => {
    const limits = await original<{ OURS: object }>();
    return { ...limits, OURS: { ...limits.OURS, answerMs } };
  });
  try {
    return (await import('../../../src/discord/bot.ts')).createBot;
  } finally {
    vi.doUnmock(LIMITS);
    vi.resetModules();
  }
}
