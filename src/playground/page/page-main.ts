import { sentences } from '../view/page-messages.ts';
import type { Snapshot } from '../view/protocol.ts';
import { listen } from './api-client.ts';
import { make } from './dom.ts';
import { Page } from './page.ts';

const lost = make('p', { class: 'small danger lost', role: 'alert', hidden: '' });
let page: Page | undefined;

listen(
  (change) => {
    if (page) page.apply(change);
    else if (change.kind === 'snapshot') page = open(change.snapshot);
  },
  (isConnected) => {
    lost.hidden = isConnected;
    lost.textContent = isConnected ? '' : sentences.connectionLost;
  },
);

function open(snapshot: Snapshot): Page {
  const opened = new Page(snapshot);
  document.body.append(...opened.elements, lost);
  opened.start();
  return opened;
}
