import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';

// Functions, because the type guards of discord.js are methods.
export const isCommand = (i: Interaction): i is ChatInputCommandInteraction =>
  i.isChatInputCommand();
export const isButton = (i: Interaction): i is ButtonInteraction => i.isButton();
export const isSelect = (i: Interaction): i is StringSelectMenuInteraction =>
  i.isStringSelectMenu();
export const isModal = (i: Interaction): i is ModalSubmitInteraction => i.isModalSubmit();
export const isAutocomplete = (i: Interaction): i is AutocompleteInteraction => i.isAutocomplete();
export const isMessageCommand = (i: Interaction): i is MessageContextMenuCommandInteraction =>
  i.isMessageContextMenuCommand();
