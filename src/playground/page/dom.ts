import type { Markup, Tag } from '../view/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DRAWN = new Set(['svg', 'path']);

type Content = Markup | Node;

/** Makes an element from its description. Strings become text nodes: nothing is read as HTML. */
export function toElement({ tag: name, attributes, children }: Tag): Element {
  const element = DRAWN.has(name)
    ? document.createElementNS(SVG, name)
    : document.createElement(name);
  // The policy of the page forbids style attributes, not what a script sets.
  const { 'data-accent': accent } = attributes;
  if (accent && element instanceof HTMLElement) element.style.setProperty('--accent', accent);
  return complete(element, attributes, children);
}

/** Makes an HTML element of a kind that the caller knows. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Content[]
): HTMLElementTagNameMap[Name] {
  return complete(document.createElement(name), attributes, children);
}

function complete<E extends Element>(
  element: E,
  attributes: Readonly<Record<string, string>>,
  children: readonly Content[],
): E {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map(toNode));
  return element;
}

function toNode(content: Content): Node | string {
  return typeof content === 'string' || content instanceof Node ? content : toElement(content);
}

/** Puts other contents into an element. */
export function fill(element: Element, ...children: readonly Content[]): void {
  element.replaceChildren(...children.map(toNode));
}

/** Makes a field read from the side of its first letter; without one, as a slash, from the right. */
export function followDirection(input: HTMLInputElement): void {
  const follow = () => {
    input.dir = /\p{L}/u.test(input.value) ? 'auto' : 'rtl';
  };
  input.addEventListener('input', follow);
  follow();
}

/** Calls a function whenever the focus leaves an element and everything in it. */
export function onBlur(element: HTMLElement, left: () => void): void {
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) left();
  });
}

/** @returns the message around where an event began */
export function articleAround({ target }: Event): HTMLElement | undefined {
  return (target instanceof Element && target.closest('article')) || undefined;
}

/** @returns the nearest element with an attribute around where an event began, and its value */
export function around(event: Event, attribute: string): [HTMLElement, string] | undefined {
  const from = event.target instanceof Element ? event.target : undefined;
  const found = from?.closest(`[${attribute}]`);
  return found instanceof HTMLElement ? [found, found.getAttribute(attribute) ?? ''] : undefined;
}
