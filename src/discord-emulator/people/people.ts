import {
  type APIUser,
  ApplicationCommandType,
  GatewayDispatchEvents as Events,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../forms/bodies.ts';
import { createMessage } from '../messages/message-store.ts';
import {
  type Action,
  type ActionContext,
  type ActionOptions,
  Interaction,
} from '../world/interaction.ts';
import { permissionsIn, requirePermission, sendPermission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Channel, StoredMessage } from '../world/world-model.ts';
import { type CommandUse, offeredCommand, offeredCommands } from './command-menu.ts';
import { fillModal, findButton, findSelect, type ModalValues } from './find-component.ts';
import { interactionPayload, resolved } from './interaction-payload.ts';
import { fillOptions } from './option-values.ts';

/** Acts as the users of Discord. Throws at once when Discord's client would not allow an action. */
export class People {
  readonly #world: World;
  readonly #defaults: ActionContext;

  constructor(world: World, defaults: ActionContext) {
    this.#world = world;
    this.#defaults = defaults;
  }

  /** Sends a message in a channel. */
  say(content: string, acting: ActionOptions = {}): StoredMessage {
    const { user, channel } = this.#where(acting.channel, acting.user);
    requirePermission(channel, user.id, sendPermission(channel));
    const origin = { type: MessageType.Default };
    return createMessage(this.#world, { channel, author: user, form: { content }, origin });
  }

  /** Lists the slash and message commands that a person is offered in a channel. */
  offeredCommands(acting: ActionOptions = {}): Command[] {
    return offeredCommands(this.#world, this.#where(acting.channel, acting.user));
  }

  /** Uses a slash command. */
  useCommand(use: CommandUse): Interaction {
    return this.#enter(InteractionType.ApplicationCommand, use);
  }

  /** Types into an option of a slash command with autocompletion. */
  autocomplete(use: CommandUse & { focused: string }): Interaction {
    return this.#enter(InteractionType.ApplicationCommandAutocomplete, use);
  }

  /** Uses a command from the context menu of a message. */
  useMessageCommand({
    message,
    ...use
  }: Omit<CommandUse, 'options' | 'channel'> & { message: StoredMessage }): Interaction {
    const where = this.#at(message, use.user);
    const command = offeredCommand(this.#world, ApplicationCommandType.Message, where, use);
    const messages = { [message.id]: message.data };
    const data = { ...named(command), target_id: message.id, resolved: { messages } };
    return this.dispatch({ ...where, type: InteractionType.ApplicationCommand, data });
  }

  /** Clicks a button, by its custom id or its label. */
  click(message: StoredMessage, button: string, by: Pick<ActionOptions, 'user'> = {}): Interaction {
    const { custom_id, id, type: component_type } = findButton(message, button);
    const data = { custom_id, id, component_type };
    const type = InteractionType.MessageComponent;
    return this.dispatch({ ...this.#at(message, by.user), type, data, message });
  }

  /** Chooses values of a string select menu, which is found by its custom id or its placeholder. */
  select(
    message: StoredMessage,
    menu: string,
    values: readonly string[],
    by: Pick<ActionOptions, 'user'> = {},
  ): Interaction {
    const { custom_id, id, type: component_type } = findSelect(message, menu, values);
    const data = { custom_id, id, component_type, values };
    const type = InteractionType.MessageComponent;
    return this.dispatch({ ...this.#at(message, by.user), type, data, message });
  }

  /** Fills in and submits the modal that an earlier interaction opened. */
  submit({ opened, action }: Interaction, values: ModalValues): Interaction {
    if (!opened) throw new Error('No modal was opened');
    const data = { custom_id: opened.custom_id, components: fillModal(opened, values) };
    return this.dispatch({ ...action, type: InteractionType.ModalSubmit, data });
  }

  /** Sends the bot any interaction, unchecked: a removed command, or the button of an old version. */
  dispatch(raw: Omit<Action, keyof ActionContext> & ActionOptions): Interaction {
    const where = this.#where(raw.channel, raw.user);
    const { deadlines, changes, interactions } = this.#world;
    const interaction = new Interaction({ ...raw, ...where }, deadlines.respondMs, changes);
    interactions.set(interaction.token, interaction);
    const payload = interactionPayload(interaction, this.#world);
    const guildId = where.channel.guild?.id ?? null;
    this.#world.emit('dispatch', Events.InteractionCreate, payload, guildId);
    return interaction;
  }

  #enter(type: InteractionType, use: CommandUse & { focused?: string }): Interaction {
    const where = this.#where(use.channel, use.user);
    const command = offeredCommand(this.#world, ApplicationCommandType.ChatInput, where, use);
    const options = fillOptions(command.options, use.options, use.focused);
    const picked = resolved(options, where, this.#world);
    const data = { ...named(command), ...(options.length > 0 && { options }), ...picked };
    return this.dispatch({ ...where, type, data });
  }

  /** In a DM the default user is its recipient. */
  #where(
    channel: Channel = this.#defaults.channel,
    user: APIUser = channel.recipient ?? this.#defaults.user,
  ): ActionContext {
    if (!this.#world.channels.has(channel.id))
      throw new Error(`The channel ${channel.name} was deleted`);
    if (!(permissionsIn(channel, user.id) & PermissionFlagsBits.ViewChannel))
      throw new Error(`${user.username} cannot see the channel ${channel.name}`);
    return { user, channel };
  }

  /** @throws Error when the person cannot see the message */
  #at(message: StoredMessage, user?: APIUser): ActionContext {
    const where = this.#where(message.channel, user);
    if (message.isVisibleTo(where.user.id)) return where;
    throw new Error(`${where.user.username} cannot see the message`);
  }
}

function named({ id, name, type, guild_id }: Command) {
  return { id, name, type, guild_id };
}
