import { sentences } from '../view/page-messages.ts';
import type { Rooms } from '../view/protocol.ts';
import { listen } from './api-client.ts';
import { make } from './dom.ts';
import { Page } from './page.ts';

const lost = make('p', { class: 'small danger lost', role: 'alert', hidden: '' });
let page: Page | undefined;

listen(
  (change) => {
    if (page) page.apply(change);
    else if (change.kind === 'room') page = open(change.room);
  },
  (isConnected) => {
    lost.hidden = isConnected;
    lost.textContent = isConnected ? '' : sentences.connectionLost;
  },
);

function open(room: Rooms): Page {
  const opened = new Page(room);
  document.body.append(...opened.elements, lost);
  opened.start();
  return opened;
}
