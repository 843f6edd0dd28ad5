import { type APIUser, ComponentType, InteractionType } from 'discord.js';
import type {
  ActionOptions,
  CommandUse,
  DiscordEmulator,
  Interaction,
  OptionValues,
  StoredMessage,
} from './discord.ts';

/** Uses `/اسأل`, by default as the ordinary member in the text channel. */
export function ask(
  { people }: DiscordEmulator,
  question: string,
  { options, ...acting }: ActionOptions & { options?: OptionValues } = {},
): Interaction {
  return people.useCommand({ name: 'اسأل', options: { سؤال: question, ...options }, ...acting });
}

/** Types into the option `سؤال` of `/اسأل`. */
export function type(
  { people }: DiscordEmulator,
  typed: string,
  { options, ...acting }: ActionOptions & { options?: OptionValues } = {},
): Interaction {
  const values = { سؤال: typed, ...options };
  return people.autocomplete({ name: 'اسأل', options: values, focused: 'سؤال', ...acting });
}

/** @returns a member who has not done anything yet */
export function newcomer({ world, guild }: DiscordEmulator, name = 'newcomer'): APIUser {
  return world.join(guild, world.addUser(name)).user;
}

/** Who acts and where, when not the moderator in the text channel. */
type More = Omit<CommandUse, 'name' | 'options'>;

/** Lets the moderator use `/ملخص`. */
export function summarise(
  discord: DiscordEmulator,
  options: Record<string, string> = {},
  more: More = {},
): Interaction {
  return discord.people.useCommand({
    name: 'ملخص',
    options,
    user: discord.moderator.user,
    ...more,
  });
}

/** Lets the moderator use `/نشر`. */
export function publish(
  discord: DiscordEmulator,
  options: Record<string, string>,
  more: More = {},
): Interaction {
  return discord.people.useCommand({
    name: 'نشر',
    options,
    user: discord.moderator.user,
    ...more,
  });
}

/** Lets the moderator press a button. */
export function press(
  discord: DiscordEmulator,
  message: StoredMessage,
  label: string,
): Interaction {
  return discord.people.click(message, label, { user: discord.moderator.user });
}

/** Lets the moderator press `حرّر` and send the form back with this text. */
export async function rewrite(
  discord: DiscordEmulator,
  preview: StoredMessage,
  text: string,
): Promise<Interaction> {
  const opened = press(discord, preview, 'حرّر');
  await opened.modal();
  return discord.people.submit(opened, { text });
}

/** Presses what carries this custom id, whether or not it stands on the message. */
export const forge = (
  discord: DiscordEmulator,
  message: StoredMessage,
  custom_id: string,
  user = discord.member.user,
) =>
  discord.people.dispatch({
    type: InteractionType.MessageComponent,
    data: { custom_id, component_type: ComponentType.Button },
    message,
    user,
  });
