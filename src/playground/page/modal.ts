import { dialog, fieldProblem, textFields } from '../view/form.ts';
import { sentences } from '../view/page-messages.ts';
import type { ShownModal } from '../view/protocol.ts';
import { around, toElement } from './dom.ts';

/**
 * Puts a form before the visitor.
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
    inputs(element)
      .find((input) => input.name === name)
      ?.focus();
    return tell(element, problem);
  }
  if (await send(values)) element.close();
  else tell(element, sentences.interactionFailed);
}

function tell(element: HTMLElement, problem: string): void {
  const place = element.querySelector<HTMLElement>('#modal-problem');
  if (!place) return;
  place.hidden = false;
  place.textContent = problem;
}

/** Shows how much of its limit each field has used. */
function count(element: HTMLElement): void {
  for (const input of inputs(element)) {
    const most = Number(input.dataset.most);
    const counter = element.querySelector(`output[for="${CSS.escape(input.id)}"]`);
    if (counter) counter.textContent = sentences.modal.used(input.value.length, most);
    counter?.classList.toggle('failure', input.value.length > most);
  }
}
