import { sentences } from '../view/page-messages.ts';
import { listen } from './api-client.ts';
import { make } from './dom.ts';
import { Page } from './page.ts';

const lost = make('p', { class: 'small danger lost', role: 'alert', hidden: '' });
let page: Page | undefined;

listen(
  (change) => {
    if (page) page.apply(change);
    else if (change.kind === 'snapshot') {
      page = new Page(change.snapshot);
      document.body.append(...page.elements, lost);
      page.start();
    }
  },
  (isConnected) => {
    lost.hidden = isConnected;
    lost.textContent = isConnected ? '' : sentences.connectionLost;
  },
);
