import { COMMAND_NAMES } from '../../discord/command-names.ts';
import type { DiscordEmulator } from '../../discord-emulator/emulator.ts';
import { flatten } from '../../discord-emulator/forms/component-forms.ts';
import type { Interaction } from '../../discord-emulator/world/interaction.ts';
import type { Channel, StoredMessage } from '../../discord-emulator/world/world-model.ts';
import { messages } from '../../messages.ts';

/** What members do with the bot. */
export const USES = ['ask', 'autocomplete', 'button'] as const;
/** `all` is each of them in turn. */
export type Use = (typeof USES)[number] | 'all';

/** Members who use a bot, each once: one member alone would soon be asked to wait. */
export interface Members {
  /**
   * A member uses the bot and waits for the response.
   *
   * @throws RangeError when a button is to be pressed and no answer has one yet
   */
  use(use: Use): Promise<void>;
  /** @returns how many interactions were not answered within Discord's three seconds */
  late(): number;
}

const NAMES = COMMAND_NAMES.ar;
const BUTTON = messages.answer.context;
/** The buttons of so many answers are pressed in turn. */
const ANSWERS = 150;

/** @param channels - where they ask the questions, in turn */
export function membersOf(
  { world, people, requests }: DiscordEmulator,
  channels: readonly Channel[],
  questions: readonly string[],
): Members {
  const answers: StoredMessage[] = [];
  let [uses, late] = [0, 0];

  function newcomer(channel: Channel) {
    const user = world.addUser('member');
    if (channel.guild) world.join(channel.guild, user);
    return { user, channel };
  }

  function begin(use: Use, at: number): Interaction {
    if (use === 'all') return begin(itemAt(USES, at), Math.floor(at / USES.length));
    if (use === 'button') {
      const answer = itemAt(answers, at);
      return people.click(answer, BUTTON, newcomer(answer.channel));
    }
    const options = { [NAMES.question]: itemAt(questions, at) };
    const command = { name: NAMES.ask, options, ...newcomer(itemAt(channels, at)) };
    if (use === 'ask') return people.useCommand(command);
    return people.autocomplete({ ...command, focused: NAMES.question });
  }

  async function use(what: Use): Promise<void> {
    const interaction = begin(what, uses++);
    await interaction.response().catch(() => late++);
    const { original } = interaction;
    const isKept = original && answers.length < ANSWERS && hasButtonForAll(original);
    if (isKept) answers.push(original);
    // What the members do would fill the memory of this process.
    else world.forget(interaction);
    requests.length = 0;
  }

  return { use, late: () => late };
}

function itemAt<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
}

/** Whether every member can press the button below an answer. */
function hasButtonForAll({ ephemeral, data }: StoredMessage): boolean {
  return !ephemeral && flatten(data.components).some(({ component }) => component.label === BUTTON);
}
