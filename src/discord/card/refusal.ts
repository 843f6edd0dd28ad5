import { messages } from '../../messages.ts';

/** The refusals with a fixed sentence. */
const SENTENCES = {
  emptyQuestion: messages.failure.emptyQuestion,
  emptyMessage: messages.failure.emptyMessage,
  unknownCommand: messages.failure.unknownCommand,
  unknownButton: messages.failure.unknownButton,
  unknownReport: messages.reading.unknownReport,
  reportGone: messages.reading.noSuchReport,
  answerChanged: messages.answer.changed,
  similarityUnavailable: messages.answer.notNow,
  notYours: messages.answer.notYours,
  mayNotShare: messages.answer.mayNotShare,
  alreadyShared: messages.answer.shared,
  emptySummary: messages.summary.empty,
  summaryChanged: messages.summary.changed,
  publishingUnderWay: messages.summary.underWay,
  onlyModerators: messages.permissions.onlyModerators,
  onlyInServers: messages.permissions.onlyInServers,
  channelGone: messages.permissions.channelGone,
  wrongChannel: messages.permissions.wrongChannel,
  notInThread: messages.permissions.notInThread,
  threadArchived: messages.permissions.threadArchived,
  threadLocked: messages.permissions.threadLocked,
  autoModerated: messages.permissions.autoModerated,
} as const;

/** Why the bot refuses to do what a person wants. */
export type Reason =
  | { readonly code: keyof typeof SENTENCES }
  | { readonly code: 'noSuchParagraph'; readonly paragraphs: number }
  | {
      readonly code: 'lackingPermissions';
      readonly who: 'you' | 'bot';
      readonly permissions: readonly ('view' | 'send' | 'sendInThreads')[];
      readonly channelId: string;
    };

/** Thrown to refuse an action; `dispatch` shows the reason to the person, and nobody else. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;

  constructor(reason: Reason | keyof typeof SENTENCES) {
    const full = typeof reason === 'string' ? { code: reason } : reason;
    super(full.code);
    this.reason = full;
  }
}

/** @returns the sentence for the person */
export function sentenceOf({ reason }: Refusal): string {
  const { permissions, post } = messages;
  if (reason.code === 'noSuchParagraph') return post.noSuchParagraph(reason.paragraphs);
  if (reason.code !== 'lackingPermissions') return SENTENCES[reason.code];
  const names = reason.permissions.map((permission) => permissions[permission]);
  return permissions.missing(permissions[reason.who], names, `<#${reason.channelId}>`);
}
