import { articleAround, onBlur } from './dom.ts';

/**
 * Lets the Tab key lead to one message of the log, and the arrow keys from there to the others.
 *
 * @returns a function to call when messages came or went, which keeps one of them reachable
 */
export function rove(log: HTMLElement): () => void {
  /** The message that the Tab key leads to, when that is not the last. */
  let current: string | undefined;
  const articles = () => [...log.querySelectorAll('article')];
  const choose = (id: string | undefined) => {
    const all = articles();
    const reachable = all.find(({ dataset }) => dataset.id === id) ?? all.at(-1);
    current = id;
    for (const one of all) one.tabIndex = one === reachable ? 0 : -1;
  };
  log.addEventListener('focusin', (event) => {
    const article = articleAround(event);
    if (article) choose(article.dataset.id);
  });
  // A reader who comes back begins at the last message.
  onBlur(log, () => choose(undefined));
  log.addEventListener('keydown', (event) => {
    const all = articles();
    const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
    const places: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = at < 0 ? undefined : all[places[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return () => choose(current);
}
