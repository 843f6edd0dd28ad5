import { randomBytes } from 'node:crypto';
import type { Interaction } from 'discord.js';
import { type JudgedResult, passagesOf } from '../answer/judged-result.ts';
import { QUESTION_ID_BYTES } from './desk-id.ts';
import type { DeskStore, KeptQuestion } from './desk-store.ts';

/** Keeps what came of a question. */
export type KeepQuestion = (
  outcome: KeptQuestion['outcome'],
  text: string,
  found: JudgedResult,
) => void;

/**
 * @param desk - undefined: nothing is ever kept
 * @returns the id of a question and a function that keeps it; undefined where the server does not want that,
 * and in direct messages
 */
export function questionKeeper(
  { guildId, createdTimestamp }: Interaction,
  desk: DeskStore | undefined,
): { readonly id: string; readonly keep: KeepQuestion } | undefined {
  if (!desk || guildId === null || !desk.isKeeping(guildId)) return undefined;
  const id = randomBytes(QUESTION_ID_BYTES).toString('base64url');
  return {
    id,
    keep(outcome, text, found) {
      const [shown] = passagesOf(found);
      desk.keep({
        id,
        time: createdTimestamp,
        server: guildId,
        outcome,
        text,
        report: shown?.report.id,
        paragraph: shown?.paragraph,
        score: shown?.score,
        because: found.nearest[0]?.gate ?? found.judgement?.verdict,
      });
    },
  };
}
