/** Lets the Tab key lead to one message of the log, and the arrow keys from there to the others. */
export class Roving {
  readonly #log: HTMLElement;
  /** The message that the Tab key leads to, when that is not the last. */
  #current: string | undefined;

  constructor(log: HTMLElement) {
    this.#log = log;
    log.addEventListener('keydown', (event) => this.#key(event));
    log.addEventListener('focusin', ({ target }) => {
      const article = target instanceof Element ? target.closest('article') : null;
      if (article) this.#choose(article.dataset.id);
    });
    log.addEventListener('focusout', ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && log.contains(relatedTarget);
      // Whoever comes back comes to what was said last.
      if (!stays) this.#choose(undefined);
    });
  }

  /** Keeps one message reachable when messages came or went. */
  update(): void {
    this.#choose(this.#current);
  }

  #choose(id: string | undefined): void {
    const all = this.#articles();
    const current = all.find(({ dataset }) => dataset.id === id) ?? all.at(-1);
    this.#current = id;
    for (const one of all) one.tabIndex = one === current ? 0 : -1;
  }

  #key(event: KeyboardEvent): void {
    const all = this.#articles();
    const at = all.findIndex(
      (article) => event.target instanceof Node && article.isSameNode(event.target),
    );
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
  }

  #articles(): HTMLElement[] {
    return [...this.#log.querySelectorAll('article')];
  }
}
