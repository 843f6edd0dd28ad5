import type { APIComponentInContainer } from 'discord.js';
import { messages } from '../../messages.ts';
import {
  button,
  buttons,
  type Card,
  card,
  linkButton,
  rule,
  section,
  text,
} from '../card/card-components.ts';
import type { Digest } from './digest.ts';
import {
  DIGEST_CANCEL_KIND,
  DIGEST_PUBLISH_KIND,
  type DigestState,
  digestId,
} from './digest-id.ts';
import { firstDayOf } from './digest-period.ts';

/** @returns the card that is posted in the channel */
export function digestCard(digest: Digest): Card {
  return card(...digestParts(digest));
}

/** @returns the card that shows the moderator what will be posted, and where */
export function digestPreviewCard(digest: Digest, state: DigestState): Card {
  const { preview, publish, cancel } = messages.summary;
  const { entries, total } = digest;
  const where = preview(`<#${state.channelId}>`);
  const isPart = entries.length < total;
  return card(
    text(isPart ? `${where}\n${messages.digest.newest(entries.length, total)}` : where),
    rule(),
    ...digestParts(digest),
    buttons(
      button(publish, digestId(DIGEST_PUBLISH_KIND, state)),
      button(cancel, digestId(DIGEST_CANCEL_KIND, state)),
    ),
  );
}

function digestParts({ period, lastDay, entries }: Digest): APIComponentInContainer[] {
  const { title, source, verbatim } = messages.digest;
  return [
    text(`### ${title(firstDayOf(period, lastDay), lastDay)}`),
    ...entries.map(({ report, heading, pick }) => {
      const lines = pick === '' ? heading : `${heading}\n${pick}`;
      return section(lines, linkButton(source, report.url));
    }),
    text(`-# ${verbatim}`),
  ];
}
