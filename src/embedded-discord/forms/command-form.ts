import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord.js';
import { z } from 'zod';

const localizations = z.partialRecord(z.enum(Locale), z.string().min(1).max(100)).nullish();

const choiceForm = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localizations,
  value: z.union([z.string().max(100), z.number()]),
});

const optionForm = z.object({
  type: z.enum(OptionType),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().min(1).max(100),
  description_localizations: localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choiceForm).max(25).nullish(),
  channel_types: z.array(z.enum(ChannelType)).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().min(0).max(6000).nullish(),
  max_length: z.int().min(1).max(6000).nullish(),
  get options() {
    return z.array(optionForm).max(25).nullish();
  },
});

/** A command as a bot sends it; what its fields may hold together is judged elsewhere. */
export const commandForm = z.object({
  id: z.string().nullish(),
  type: z.enum(ApplicationCommandType).nullish(),
  name: z.string().min(1).max(32),
  name_localizations: localizations,
  description: z.string().max(100).nullish(),
  description_localizations: localizations,
  options: z.array(optionForm).max(25).nullish(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  default_permission: z.boolean().nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.enum(InteractionContextType)).min(1).nullish(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).min(1).nullish(),
  nsfw: z.boolean().nullish(),
});

export type CommandForm = z.infer<typeof commandForm>;
export type CommandOption = z.infer<typeof optionForm>;
