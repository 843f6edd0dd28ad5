import {
  type APIUser,
  ComponentType,
  GatewayDispatchEvents,
  InteractionType,
  Locale,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Backend } from '../backend.ts';
import type { StoredMessage } from '../world/model.ts';
import { demand, permissionsIn, sendPermission } from '../world/permissions.ts';
import {
  type Acting,
  type CommandUse,
  messageCommandData,
  slashCommandData,
  type Where,
} from './command-data.ts';
import { findButton, findSelect } from './find-component.ts';
import { fillModal, type ModalValues } from './modal-values.ts';
import { interactionPayload } from './payload.ts';
import { resolve } from './resolved.ts';
import { Use } from './use.ts';

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
  readonly #backend: Backend;
  readonly #defaults: Where;

  constructor(backend: Backend, defaults: Where) {
    this.#backend = backend;
    this.#defaults = defaults;
  }

  /** Writes a message in a channel. */
  say(content: string, acting: Acting = {}): StoredMessage {
    const { user, channel } = this.#where(acting);
    demand(channel, user.id, sendPermission(channel));
    const origin = { type: MessageType.Default };
    return this.#backend.messages.create({ channel, author: user, form: { content }, origin });
  }

  /** Uses a slash command. */
  useCommand(use: CommandUse): Use {
    const data = slashCommandData(this.#backend, this.#where(use), use);
    return this.dispatch({ ...use, type: InteractionType.ApplicationCommand, data });
  }

  /** Types into an option of a slash command that offers choices meanwhile. */
  autocomplete(use: CommandUse & { focused: string }): Use {
    const data = slashCommandData(this.#backend, this.#where(use), use, use.focused);
    return this.dispatch({ ...use, type: InteractionType.ApplicationCommandAutocomplete, data });
  }

  /** Uses a command from the context menu of a message. */
  useMessageCommand({ message, ...use }: MessageCommandUse): Use {
    const where = this.#where({ ...use, channel: message.channel });
    this.#seen(message, where.user);
    const data = messageCommandData(this.#backend, where, use, message);
    return this.dispatch({ ...use, ...where, type: InteractionType.ApplicationCommand, data });
  }

  /** Clicks a button, by its custom id or its label. */
  click(message: StoredMessage, button: string, acting: Omit<Acting, 'channel'> = {}): Use {
    const { custom_id, id, type } = findButton(message, button);
    return this.#useComponent(message, acting, { custom_id, id, component_type: type });
  }

  /** Chooses in a select menu, by its custom id or its placeholder: values, labels or ids. */
  choose(
    message: StoredMessage,
    select: string,
    picked: readonly string[],
    acting: Omit<Acting, 'channel'> = {},
  ): Use {
    const { menu, values } = findSelect(message, select, picked);
    const { user, channel } = this.#where({ ...acting, channel: message.channel });
    const { custom_id, id, type } = menu;
    const isText = type === ComponentType.StringSelect;
    return this.#useComponent(message, acting, {
      custom_id,
      id,
      component_type: type,
      values,
      ...(!isText && { resolved: resolve(values, user, channel, this.#backend.world) }),
    });
  }

  /** Fills in and submits the modal that an earlier use opened. */
  submit(opened: Use, values: ModalValues, acting: Pick<Acting, 'locale'> = {}): Use {
    const { modal, user, channel, source } = opened.interaction;
    if (!modal) throw new Error('No modal was opened');
    return this.dispatch({
      ...acting,
      user,
      channel,
      type: InteractionType.ModalSubmit,
      data: { custom_id: modal.custom_id, components: fillModal(modal, values) },
      ...(source && { message: source }),
    });
  }

  /** Sends the bot any interaction, unchecked: a bygone command, or the button of an old version. */
  dispatch(raw: RawInteraction): Use {
    const { interactions, gateway, world, waits } = this.#backend;
    const { user, channel } = this.#where(raw);
    const { type, data, message: source = null, locale = Locale.EnglishUS } = raw;
    const fromMenu = 'target_id' in data;
    const interaction = interactions.open({ type, user, channel, source, fromMenu });
    const payload = {
      ...interactionPayload(interaction, world, locale),
      data,
      ...(source && { message: source.data }),
    };
    gateway.dispatch(GatewayDispatchEvents.InteractionCreate, () => payload);
    return new Use(interaction, waits);
  }

  #useComponent(message: StoredMessage, acting: Acting, data: object): Use {
    const where = { ...acting, channel: message.channel };
    this.#seen(message, this.#where(where).user);
    return this.dispatch({ ...where, type: InteractionType.MessageComponent, data, message });
  }

  /** In a DM the person is the one it is with, whoever acts elsewhere. */
  #where({ user, channel = this.#defaults.channel }: Acting): Where {
    const person = user ?? channel.recipient ?? this.#defaults.user;
    if (!this.#backend.world.channels.has(channel.id)) {
      throw new Error(`The channel ${channel.name} is gone`);
    }
    if (!(permissionsIn(channel, person.id) & PermissionFlagsBits.ViewChannel)) {
      throw new Error(`${person.username} cannot see the channel ${channel.name}`);
    }
    return { user: person, channel };
  }

  #seen(message: StoredMessage, user: APIUser): void {
    if (!message.isVisibleTo(user.id)) throw new Error(`${user.username} cannot see the message`);
  }
}
