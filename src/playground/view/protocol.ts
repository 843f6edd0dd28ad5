import type { Component } from './component-types.ts';

/** The person in whose name a visitor acts. */
export type Persona = 'member' | 'moderator';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** What a person picks for an option, and what is then sent. */
export interface Choice {
  readonly name: string;
  readonly value: string | boolean;
}

/** An option of a slash command, by Discord's names and numbers. */
export interface ShownOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly Choice[];
  /** Types of channels that may be picked; empty: all. */
  readonly channelTypes: readonly number[];
  readonly minLength: number;
  readonly maxLength: number;
}

/** A command as it is offered. */
export interface ShownCommand {
  readonly kind: 'slash' | 'message';
  readonly name: string;
  readonly description: string;
  readonly options: readonly ShownOption[];
}

/** What a persona may do in a channel. */
export interface Offer {
  readonly mayWrite: boolean;
  readonly commands: readonly ShownCommand[];
}

export interface ShownChannel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly topic: string;
  readonly offers: Readonly<Record<Persona, Offer>>;
}

/** What a message answers: a command somebody used, or a message before it. */
export type Before =
  | {
      readonly kind: 'command';
      readonly by: Person;
      readonly name: string;
      readonly isSlash: boolean;
    }
  | { readonly kind: 'reply'; readonly id: string; readonly by: Person; readonly text: string }
  /** One that was deleted, or that not everybody may see. */
  | { readonly kind: 'hidden' };

export interface ShownMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: Person;
  /** When it was written, as `Date` reads it. */
  readonly time: string;
  readonly isEdited: boolean;
  /** The bot is still working on it. */
  readonly isThinking: boolean;
  /** The id of the only person who sees it; null: everybody does. */
  readonly visibleTo: string | null;
  /** The ids of the people that it notified. */
  readonly notified: readonly string[];
  /** What was typed; a card has components instead. */
  readonly content: string;
  readonly components: readonly Component[];
  readonly before: Before | null;
  /** Whether it is an answer that can be explained. */
  readonly hasWhy: boolean;
}

/** Placeholder for a command that the bot did not answer; only the person who used the command sees it. */
export interface Unanswered {
  readonly id: string;
  readonly channel: string;
  readonly time: string;
  readonly by: Person;
  readonly command: string;
  readonly isSlash: boolean;
}

/** A command with its options filled in. */
export interface CommandRequest {
  readonly name: string;
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** The whole state that a page shows. */
export interface Snapshot {
  readonly guild: string;
  readonly bot: Person;
  readonly personas: Readonly<Record<Persona, Person>>;
  readonly channels: readonly ShownChannel[];
  readonly messages: readonly ShownMessage[];
  /** What to begin with: a question that the reports answer. */
  readonly suggestion: { readonly text: string; readonly use: CommandRequest } | null;
  readonly news: News | null;
}

/** The last reload of the knowledge since the bot started. */
export type News =
  | { readonly kind: 'changed'; readonly time: string }
  /** The files are invalid; the bot keeps the previous version. */
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

/** A form that the bot opens. */
export interface ShownModal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** The result of an action. */
export type ActionOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'modal'; readonly interaction: string; readonly modal: ShownModal }
  /** The bot has not answered in time. */
  | { readonly kind: 'failed' }
  /** Discord's client would not have let the person do it. */
  | { readonly kind: 'refused' };

/** What a page receives: a snapshot when it opens or when commands or knowledge change, else a message. */
export type Change =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'deleted'; readonly id: string };
