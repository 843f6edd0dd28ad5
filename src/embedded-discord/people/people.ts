import {
  type APIUser,
  GatewayDispatchEvents,
  InteractionType,
  Locale,
  MessageType,
} from 'discord.js';
import type { Backend } from '../backend.ts';
import type { StoredMessage } from '../world/model.ts';
import { demand, sendPermission } from '../world/permissions.ts';
import {
  type CommandUse,
  type MessageCommandUse,
  messageCommandData,
  slashCommandData,
} from './command-data.ts';
import { fillModal, type ModalValues } from './fill-modal.ts';
import { findButton } from './find-button.ts';
import { interactionPayload } from './payload.ts';
import { Use } from './use.ts';
import { type Acting, type Where, whereOf } from './where.ts';

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
    const where = this.#at(message, use);
    const data = messageCommandData(this.#backend, where, { message, ...use });
    return this.dispatch({ ...use, ...where, type: InteractionType.ApplicationCommand, data });
  }

  /** Clicks a button, by its custom id or its label. */
  click(message: StoredMessage, button: string, acting: Omit<Acting, 'channel'> = {}): Use {
    const { custom_id, id, type } = findButton(message, button);
    return this.dispatch({
      ...acting,
      ...this.#at(message, acting),
      type: InteractionType.MessageComponent,
      data: { custom_id, id, component_type: type },
      message,
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
    gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload, channel.guild?.id ?? null);
    return new Use(interaction, waits);
  }

  #where(acting: Acting): Where {
    return whereOf(acting, this.#defaults, this.#backend.world);
  }

  /** @throws Error when the person does not see the message */
  #at(message: StoredMessage, acting: { user?: APIUser }): Where {
    const where = this.#where({ ...acting, channel: message.channel });
    if (message.isVisibleTo(where.user.id)) return where;
    throw new Error(`${where.user.username} cannot see the message`);
  }
}
