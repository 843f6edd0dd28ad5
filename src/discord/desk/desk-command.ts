import type { Interaction } from 'discord.js';
import { messages } from '../../messages.ts';
import { replyWithAnswer } from '../answer/reply-with-answer.ts';
import { wholeNumber } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { deskCard } from './desk-card.ts';
import {
  DESK_AGAIN_KIND,
  DESK_KEEP_KIND,
  DESK_OPEN_KIND,
  DESK_PAGE_KIND,
  DESK_SETTLE_KIND,
  isQuestionId,
} from './desk-id.ts';
import type { DeskStore } from './desk-store.ts';
import { groupWith, readDesk } from './desk-view.ts';
import { groupCard } from './group-card.ts';
import type { QuestionGroup } from './question-groups.ts';
import { serverOf } from './server-of.ts';

const FIRST_PAGE = 1;

/** `/متابعة`: what the members of this server asked, and what the reports did not answer. */
export function deskFeature(services: Services, desk: DeskStore): Feature {
  const { names } = services;
  const view = (interaction: Interaction) =>
    readDesk(desk, serverOf(interaction), interaction.createdTimestamp);
  const overview = async (interaction: Interaction, page = FIRST_PAGE) =>
    deskCard(await view(interaction), page);
  return {
    forModerators: true,
    slash: {
      data: { name: names.desk, description: messages.commands.desk },
      run: async (interaction) => replyPrivately(interaction, await overview(interaction)),
    },
    menus: {
      async [DESK_OPEN_KIND](interaction) {
        const group = openGroup(groupWith(await view(interaction), interaction.values[0] ?? ''));
        await replace(interaction, groupCard(group, services));
      },
    },
    buttons: {
      async [DESK_PAGE_KIND](interaction, [page]) {
        await replace(interaction, await overview(interaction, wholeNumber(page)));
      },
      async [DESK_KEEP_KIND](interaction, [isOn]) {
        await desk.setKeeping(serverOf(interaction), isOn === '1');
        await replace(interaction, await overview(interaction));
      },
      async [DESK_AGAIN_KIND](interaction, [id]) {
        const group = openGroup(
          isQuestionId(id) ? groupWith(await view(interaction), id) : undefined,
        );
        const { text: question } = group.questions[0];
        const asked = { question, addressee: undefined, messageUrl: undefined, isPrivate: true };
        await replyWithAnswer(interaction, asked, services);
      },
      async [DESK_SETTLE_KIND](interaction, [id, state]) {
        const group = openGroup(
          isQuestionId(id) ? groupWith(await view(interaction), id) : undefined,
        );
        if (state !== 'done' && state !== 'notQuestion') {
          throw new Refusal(messages.failure.unknownButton);
        }
        await desk.settle(
          group.questions.map((question) => question.id),
          state,
        );
        await replace(interaction, await overview(interaction));
      },
    },
  };
}

/** @throws Refusal if another moderator settled the questions, or they are no longer kept */
function openGroup(group: QuestionGroup | undefined): QuestionGroup {
  if (!group) throw new Refusal(messages.desk.gone);
  return group;
}
