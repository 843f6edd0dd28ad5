import { dialog, fieldProblem, textFields } from '../view/form.ts';
import { sentences } from '../view/page-messages.ts';
import type { ShownModal } from '../view/protocol.ts';
import { around, toElement } from './dom.ts';

/**
 * Opens a form over the page.
 *
 * @param send - sends what was entered, by the custom ids of the fields; false when that failed
 */
export function openModal(
  modal: ShownModal,
  bot: string,
  send: (values: Record<string, string>) => Promise<boolean>,
): void {
  const element = toElement(dialog(modal, bot));
  if (!(element instanceof HTMLDialogElement)) return;
  const opener = document.activeElement;
  document.body.append(element);
  element.addEventListener('close', () => {
    element.remove();
    if (opener instanceof HTMLElement) opener.focus();
  });
  element.addEventListener('click', (event) => {
    if (around(event, 'data-cancel')) element.close();
  });
  element.addEventListener('input', () => count(element));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(element, modal, send);
  });
  count(element);
  element.showModal();
  inputs(element)[0]?.focus();
}

type Input = HTMLInputElement | HTMLTextAreaElement;

function inputs(element: HTMLElement): Input[] {
  return [...element.querySelectorAll<Input>('input, textarea')];
}

async function submit(
  element: HTMLDialogElement,
  modal: ShownModal,
  send: (values: Record<string, string>) => Promise<boolean>,
): Promise<void> {
  const values = Object.fromEntries(inputs(element).map(({ name, value }) => [name, value]));
  for (const field of textFields(modal.components)) {
    const name = field.custom_id ?? '';
    const problem = fieldProblem(field, values[name] ?? '');
    if (problem === undefined) continue;
    const input = inputs(element).find((one) => one.name === name);
    input?.focus();
    return showProblem(element, problem);
  }
  if (await send(values)) element.close();
  else showProblem(element, sentences.interactionFailed);
}

function showProblem(element: HTMLElement, problem: string): void {
  const place = element.querySelector<HTMLElement>('#modal-problem');
  if (!place) return;
  place.hidden = false;
  place.textContent = problem;
}

/** Shows how much of its limit each field has used. */
function count(element: HTMLElement): void {
  for (const { value, dataset, nextElementSibling: counter } of inputs(element)) {
    const most = Number(dataset.most);
    if (counter) counter.textContent = sentences.modal.used(value.length, most);
    counter?.classList.toggle('failure', value.length > most);
  }
}
