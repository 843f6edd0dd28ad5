/** What is ticked in a menu. */
interface MenuChoice {
  readonly values: readonly string[];
  /** Whether it is as many as the menu takes. */
  readonly mayBeSent: boolean;
}

/** @param send - the button that sends the choice */
export function choiceIn(send: HTMLElement): MenuChoice {
  const ticked = menuAround(send)?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
  const values = [...ticked].map(({ value }) => value);
  const { least, most } = send.dataset;
  return { values, mayBeSent: values.length >= Number(least) && values.length <= Number(most) };
}

/** Closes a menu. The focus stays on what opens it, where it is found again when the message has changed. */
export function closeMenu(send: HTMLElement): void {
  const menu = menuAround(send);
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Lets a choice be sent only while the menu takes it. */
export function watchMenus(log: HTMLElement): void {
  log.addEventListener('change', ({ target }) => {
    const menu = target instanceof HTMLElement ? menuAround(target) : null;
    const send = menu?.querySelector<HTMLButtonElement>('[data-select]');
    if (send) send.disabled = !choiceIn(send).mayBeSent;
  });
}

function menuAround(element: HTMLElement): HTMLDetailsElement | null {
  return element.closest<HTMLDetailsElement>('details.menu');
}
