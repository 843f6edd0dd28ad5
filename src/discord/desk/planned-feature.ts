import { messages } from '../../messages.ts';
import { button, buttons, type Card, card, rule, select, text } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { clip, escapeText } from '../card/escape.ts';
import { LIMITS, OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import { replace } from '../card/reply.ts';
import type { Feature } from '../feature.ts';
import { fullTime } from '../posting/planned-time.ts';
import type { StoredPost } from '../posting/scheduled-post.ts';
import {
  CANCEL_PLANNED_KIND,
  DESK_PAGE_KIND,
  HURRY_KIND,
  OPEN_PLANNED_KIND,
  PLANNED_KIND,
} from './desk-id.ts';
import type { DeskStore } from './desk-store.ts';
import { serverOf } from './server-of.ts';

/** What a moderator may still post: it waits, or it surely was not posted. */
const MAY_HURRY: readonly StoredPost['state'][] = ['waiting', 'refused', 'missed'];

/** The list of planned posts at the desk: each is opened, posted before its time, or cancelled. */
export function plannedFeature({ posts }: DeskStore): Feature {
  const listCard = async (server: string) => plannedCard(await posts.planned(server));
  return {
    forModerators: true,
    menus: {
      async [OPEN_PLANNED_KIND](interaction) {
        const planned = await posts.planned(serverOf(interaction));
        const post = planned.find(({ id }) => id === interaction.values[0]);
        if (!post) throw new Refusal(messages.schedule.gone);
        await replace(interaction, postCard(post));
      },
    },
    buttons: {
      async [PLANNED_KIND](interaction) {
        await replace(interaction, await listCard(serverOf(interaction)));
      },
      async [HURRY_KIND](interaction, [id = '']) {
        const now = interaction.createdTimestamp;
        if (!(await posts.hurry(serverOf(interaction), id, now))) {
          throw new Refusal(messages.schedule.gone);
        }
        await replace(interaction, card(text(messages.schedule.hurried), backButtons()));
      },
      async [CANCEL_PLANNED_KIND](interaction, [id = '']) {
        const server = serverOf(interaction);
        if (!(await posts.cancel(server, id))) throw new Refusal(messages.schedule.gone);
        await replace(interaction, await listCard(server));
      },
    },
  };
}

function plannedCard(posts: readonly StoredPost[]): Card {
  const { schedule } = messages;
  // Those that wait come first, the next one at the top; then the latest others.
  const waiting = posts.filter(({ state }) => state === 'waiting').reverse();
  const others = posts.filter(({ state }) => state !== 'waiting');
  const shown = [...waiting, ...others].slice(0, OURS.plannedPosts);
  const options = shown.map(({ id, title }) => ({
    label: clip(title, LIMITS.optionLabel),
    value: id,
  }));
  return card(
    text(`### ${schedule.title}`, ...(shown.length > 0 ? shown.map(lineOf) : [schedule.none])),
    ...(shown.length > 0 ? [select(schedule.open, OPEN_PLANNED_KIND, options)] : []),
    buttons(button(messages.desk.back, customId(DESK_PAGE_KIND, 1))),
  );
}

function postCard(post: StoredPost): Card {
  const { schedule } = messages;
  const isOver = post.state !== 'waiting';
  return card(
    text(lineOf(post), ...(post.note !== undefined && isOver ? [post.note] : [])),
    rule(),
    buttons(
      ...(MAY_HURRY.includes(post.state)
        ? [button(schedule.now, customId(HURRY_KIND, post.id))]
        : []),
      button(isOver ? schedule.dismiss : schedule.cancel, customId(CANCEL_PLANNED_KIND, post.id)),
    ),
    backButtons(),
  );
}

function backButtons() {
  return buttons(button(messages.schedule.title, customId(PLANNED_KIND)));
}

function lineOf({ title, channel, due, state }: StoredPost): string {
  const { line, states } = messages.schedule;
  return line(escapeText(title), `<#${channel}>`, fullTime(Math.floor(due / 1000)), states[state]);
}
