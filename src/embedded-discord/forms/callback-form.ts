import { InteractionResponseType as Callback } from 'discord.js';
import { z } from 'zod';
import { componentForm } from './components.ts';

/** What every callback has; its data is read by the form that its type calls for. */
export const callbackForm = z.object({
  type: z.literal([
    Callback.Pong,
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.DeferredMessageUpdate,
    Callback.UpdateMessage,
    Callback.ApplicationCommandAutocompleteResult,
    Callback.Modal,
  ]),
  data: z.unknown().optional(),
});

/** The choices for an option that is being typed. */
export const choicesForm = z.object({
  choices: z
    .array(
      z.looseObject({
        name: z.string().min(1).max(100),
        value: z.union([z.string().max(100), z.number()]),
      }),
    )
    .max(25),
});

/** A form to be put before a person. */
export const modalForm = z.object({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z.array(componentForm).min(1).max(40),
});

export type CallbackForm = z.infer<typeof callbackForm>;
