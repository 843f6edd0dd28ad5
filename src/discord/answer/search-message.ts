import { ApplicationCommandType } from 'discord.js';
import { Refusal } from '../card/refusal.ts';
import type { Feature, Services } from '../command.ts';
import { essenceOf } from './essence.ts';
import { replyWithAnswer } from './reply-with-answer.ts';

const WORDS = /[\p{L}\p{N}]/u;

/** `ابحث في التقرير` in the menu of a message: what the report says on what the message says. */
export function searchMessageFeature(services: Services): Feature {
  return {
    message: [
      {
        data: { type: ApplicationCommandType.Message, name: services.names.searchMessage },
        async run(interaction) {
          const { content, url } = interaction.targetMessage;
          const question = essenceOf(content, services.search);
          if (!WORDS.test(question)) throw new Refusal('emptyMessage');
          const asked = { question, addressee: undefined, messageUrl: url };
          await replyWithAnswer(interaction, asked, services);
        },
      },
    ],
  };
}
