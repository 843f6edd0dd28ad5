import type { InteractionType } from 'discord.js';
import type { Where } from '../world/interaction.ts';
import type { StoredMessage } from '../world/model.ts';
import type { OptionValues } from './options.ts';

/** Who acts, and where; by default the ordinary member, in the text channel. */
export type Acting = Partial<Where>;

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
