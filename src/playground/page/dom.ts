import type { Markup, Tag } from '../view/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DRAWN = new Set(['svg', 'path']);

/** Makes an element of what describes it. Strings become text nodes: nothing is read as HTML. */
export function toElement({ tag: name, attributes, children }: Tag): Element {
  const element = DRAWN.has(name)
    ? document.createElementNS(SVG, name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  // The policy of the page forbids style attributes, not what a script sets.
  const { 'data-accent': accent } = attributes;
  if (accent && element instanceof HTMLElement) element.style.setProperty('--accent', accent);
  element.append(...children.map(toNode));
  return element;
}

function toNode(markup: Markup): Node {
  return typeof markup === 'string' ? document.createTextNode(markup) : toElement(markup);
}

/** Makes an HTML element of a kind that the caller knows. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Markup[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map(toNode));
  return element;
}

/** Has a field read from the side of its first letter; without one, as a slash, from the right. */
export function followDirection(input: HTMLInputElement): void {
  const follow = () => {
    input.dir = /\p{L}/u.test(input.value) ? 'auto' : 'rtl';
  };
  input.addEventListener('input', follow);
  follow();
}

/** Puts other contents into an element. */
export function fill(element: Element, ...children: readonly Markup[]): void {
  element.replaceChildren(...children.map(toNode));
}

/** @returns the nearest element with an attribute around where an event began, and its value */
export function around(event: Event, attribute: string): [HTMLElement, string] | undefined {
  const from = event.target instanceof Element ? event.target : undefined;
  const found = from?.closest(`[${attribute}]`);
  return found instanceof HTMLElement ? [found, found.getAttribute(attribute) ?? ''] : undefined;
}
