import {
  type APIUser,
  ApplicationCommandType,
  GatewayDispatchEvents as Events,
  InteractionType,
  Locale,
  MessageType,
} from 'discord.js';
import type { Commands } from '../commands/commands.ts';
import type { Messages } from '../messages/messages.ts';
import type { Interaction } from '../world/interaction.ts';
import type { StoredMessage } from '../world/model.ts';
import { demand, sendPermission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { offeredCommand } from './command-menu.ts';
import { fillModal, type ModalValues } from './fill-modal.ts';
import { findButton } from './find-button.ts';
import { fillOptions, type OptionValues } from './options.ts';
import { interactionPayload } from './payload.ts';
import { resolved } from './resolved.ts';
import { type Acting, type Where, whereOf } from './where.ts';

/** A slash command as a person enters it. */
export interface CommandUse extends Acting {
  name: string;
  options?: OptionValues;
  /** Uses it although `default_member_permissions` forbid it, as a server's settings may allow. */
  ignorePermissions?: boolean;
}

/** A command as a person picks it from the context menu of a message. */
export interface MessageCommandUse extends Omit<CommandUse, 'options' | 'channel'> {
  message: StoredMessage;
}

/** Any interaction, also one that Discord's client would not make today. */
export interface RawInteraction extends Acting {
  type: InteractionType;
  data: object;
  message?: StoredMessage;
}

/** Lets people act. What Discord's client would not let them do throws at once. */
export class People {
  readonly #world: World;
  readonly #commands: Commands;
  readonly #messages: Messages;
  readonly #defaults: Where;

  constructor(world: World, commands: Commands, messages: Messages, defaults: Where) {
    this.#world = world;
    this.#commands = commands;
    this.#messages = messages;
    this.#defaults = defaults;
  }

  /** Writes a message in a channel. */
  say(content: string, acting: Acting = {}): StoredMessage {
    const { user, channel } = this.#where(acting);
    demand(channel, user.id, sendPermission(channel));
    const origin = { type: MessageType.Default };
    return this.#messages.create({ channel, author: user, form: { content }, origin });
  }

  /** Uses a slash command. */
  useCommand(use: CommandUse): Interaction {
    return this.#enter(InteractionType.ApplicationCommand, use);
  }

  /** Types into an option of a slash command that offers choices meanwhile. */
  autocomplete(use: CommandUse & { focused: string }): Interaction {
    return this.#enter(InteractionType.ApplicationCommandAutocomplete, use);
  }

  /** Uses a command from the context menu of a message. */
  useMessageCommand({ message, ...use }: MessageCommandUse): Interaction {
    const where = this.#at(message, use);
    const command = offeredCommand(this.#commands, ApplicationCommandType.Message, where, use);
    const { id, name, type, guild_id } = command;
    const messages = { [message.id]: message.data };
    const data = { id, name, type, guild_id, target_id: message.id, resolved: { messages } };
    return this.dispatch({ ...use, ...where, type: InteractionType.ApplicationCommand, data });
  }

  /** Clicks a button, by its custom id or its label. */
  click(message: StoredMessage, button: string, acting: Omit<Acting, 'channel'> = {}): Interaction {
    const { custom_id, id, type: component_type } = findButton(message, button);
    const data = { custom_id, id, component_type };
    const type = InteractionType.MessageComponent;
    return this.dispatch({ ...acting, ...this.#at(message, acting), type, data, message });
  }

  /** Fills in and submits the modal that an earlier interaction opened. */
  submit(
    { opened, action }: Interaction,
    values: ModalValues,
    acting: Pick<Acting, 'locale'> = {},
  ): Interaction {
    if (!opened) throw new Error('No modal was opened');
    const { user, channel, source: message } = action;
    const data = { custom_id: opened.custom_id, components: fillModal(opened, values) };
    const type = InteractionType.ModalSubmit;
    return this.dispatch({ ...acting, user, channel, type, data, ...(message && { message }) });
  }

  /** Sends the bot any interaction, unchecked: a bygone command, or the button of an old version. */
  dispatch(raw: RawInteraction): Interaction {
    const { type, data, message: source = null, locale = Locale.EnglishUS } = raw;
    const { user, channel } = this.#where(raw);
    const interaction = this.#world.open({ type, data, user, channel, source });
    const payload = interactionPayload(interaction, this.#world, locale);
    this.#world.emit('dispatch', Events.InteractionCreate, payload, channel.guild?.id ?? null);
    return interaction;
  }

  #enter(type: InteractionType, use: CommandUse & { focused?: string }): Interaction {
    const where = this.#where(use);
    const command = offeredCommand(this.#commands, ApplicationCommandType.ChatInput, where, use);
    const options = fillOptions(command.options, use.options, use.focused);
    const { id, name, guild_id } = command;
    const data = {
      ...{ id, name, type: command.type, guild_id },
      ...(options.length > 0 && { options }),
      ...resolved(options, where, this.#world),
    };
    return this.dispatch({ ...use, type, data });
  }

  #where(acting: Acting): Where {
    return whereOf(acting, this.#defaults, this.#world);
  }

  /** @throws Error when the person does not see the message */
  #at(message: StoredMessage, acting: { user?: APIUser }): Where {
    const where = this.#where({ ...acting, channel: message.channel });
    if (message.isVisibleTo(where.user.id)) return where;
    throw new Error(`${where.user.username} cannot see the message`);
  }
}
