import { ApplicationCommandType, type Message } from 'discord.js';
import { tidyInput } from '../card/escape.ts';
import { Refusal } from '../card/refusal.ts';
import type { Feature, Services } from '../feature.ts';
import { replyWithAnswer } from './reply-with-answer.ts';
import { subjectsOf } from './subjects.ts';

const WORDS = /[\p{L}\p{N}]/u;

/**
 * `ابحث في التقرير` in the menu of a message: what the report says on what the message says, a card
 * for each of its subjects, shown to who searches, who may share it.
 */
export function searchMessageFeature(services: Services): Feature {
  return {
    message: [
      {
        data: { type: ApplicationCommandType.Message, name: services.names.searchMessage },
        async run(interaction) {
          const { targetMessage } = interaction;
          const content = contentOf(targetMessage);
          if (!WORDS.test(tidyInput(content))) throw new Refusal('emptyMessage');
          for (const question of subjectsOf(content, services)) {
            const asked = {
              question,
              addressee: undefined,
              messageUrl: targetMessage.url,
              isPrivate: true,
            };
            await replyWithAnswer(interaction, asked, services);
          }
        },
      },
    ],
  };
}

/** What a message says: a forwarded one says it in its snapshots, and has no words of its own. */
function contentOf({ content, messageSnapshots }: Message): string {
  const said = [content, ...messageSnapshots.map((snapshot) => snapshot.content)];
  return said.filter((words) => words).join('\n');
}
