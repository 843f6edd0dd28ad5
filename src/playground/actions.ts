import { Hono } from 'hono';
import { z } from 'zod';
import type { Interaction } from '../discord-emulator/world/interaction.ts';
import type { StoredMessage } from '../discord-emulator/world/world-model.ts';
import type { Fixtures } from './fixtures.ts';
import type { PlaygroundState } from './state.ts';
import type { ActionOutcome, Choice, Persona } from './view/protocol.ts';
import type { ShownExplanation } from './view/why-data.ts';

const text = z.string();
const as = z.enum(['member', 'moderator']);
const place = { as, channel: text };
const command = { ...place, name: text, options: z.record(text, z.union([text, z.boolean()])) };

type Reply = ActionOutcome | readonly Choice[] | ShownExplanation | null;

/** @returns what a visitor does by POST; the emulator's people do it */
export function actionRoutes(state: PlaygroundState): Hono {
  const app = new Hono();
  const { fixtures } = state;
  const { people } = fixtures.discord;
  /** Interactions that opened a form, by id, until it is sent. */
  const forms = new Map<string, Interaction>();

  function post<Shape extends z.ZodRawShape>(
    path: string,
    shape: Shape,
    act: (body: z.infer<z.ZodObject<Shape>>) => Reply | Promise<Reply>,
  ): void {
    const schema = z.object(shape);
    app.post(path, async (c) => c.json(await act(schema.parse(await c.req.json()))));
  }

  async function outcome(act: () => Interaction): Promise<ActionOutcome> {
    const interaction = refusedOr(act);
    if ('kind' in interaction) return interaction;
    try {
      await interaction.response();
    } catch {
      return { kind: 'failed' };
    }
    if (!interaction.opened) return { kind: 'done' };
    forms.set(interaction.id, interaction);
    return { kind: 'modal', interaction: interaction.id, modal: interaction.opened };
  }

  post('/say', { ...place, content: text.min(1).max(2000) }, ({ content, ...body }) =>
    refusedOr(() => {
      people.say(content, at(fixtures, body));
      return { kind: 'done' };
    }),
  );
  post('/command', command, ({ name, options, ...body }) =>
    outcome(() => people.useCommand({ name, options, ...at(fixtures, body) })),
  );
  post('/message-command', { as, message: text, name: text }, ({ message, name, ...body }) =>
    outcome(() => {
      const target = existing(fixtures, message);
      return people.useMessageCommand({ message: target, name, ...by(fixtures, body) });
    }),
  );
  post('/press', { as, message: text, customId: text }, ({ message, customId, ...body }) =>
    outcome(() => people.click(existing(fixtures, message), customId, by(fixtures, body))),
  );
  const choice = { as, message: text, customId: text, values: z.array(text) };
  post('/select', choice, ({ message, customId, values, ...body }) =>
    outcome(() => people.select(existing(fixtures, message), customId, values, by(fixtures, body))),
  );
  post('/submit', { interaction: text, values: z.record(text, text) }, async (body) => {
    const opened = forms.get(body.interaction);
    if (!opened) return { kind: 'refused' };
    const done = await outcome(() => people.submit(opened, body.values));
    if (done.kind === 'done') forms.delete(body.interaction);
    return done;
  });
  post('/complete', { ...command, focused: text }, async ({ name, options, focused, ...body }) => {
    try {
      const use = { name, options, focused, ...at(fixtures, body) };
      const choices = await people.autocomplete(use).choices();
      return choices.map((choice) => ({ name: choice.name, value: `${choice.value}` }));
    } catch {
      return [];
    }
  });
  post('/dismiss', { message: text }, ({ message }) => {
    state.dismiss(message);
    return { kind: 'done' };
  });
  post('/why', { message: text }, async ({ message }) => {
    const found = find(fixtures, message);
    return (found && (await state.explanationOf(found)?.())) ?? null;
  });
  return app;
}

function by({ discord }: Fixtures, { as }: { as: Persona }) {
  return { user: discord[as].user };
}

function at(fixtures: Fixtures, { as, channel: id }: { as: Persona; channel: string }) {
  const channel = fixtures.discord.world.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id}`);
  return { ...by(fixtures, { as }), channel };
}

function existing(fixtures: Fixtures, id: string): StoredMessage {
  const message = find(fixtures, id);
  if (!message) throw new Error(`There is no message ${id}`);
  return message;
}

function find({ channels }: Fixtures, id: string): StoredMessage | undefined {
  return channels.map(({ channel }) => channel.messages.get(id)).find(Boolean);
}

/** What Discord's client would not let a person do is a mistake of the page, or a forgery. */
function refusedOr<T>(act: () => T): T | { kind: 'refused' } {
  try {
    return act();
  } catch {
    return { kind: 'refused' };
  }
}
