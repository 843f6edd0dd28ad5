/** An element as data: what it is, before there is a browser to show it. */
export interface Tag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** A string is text, always: nothing in it is ever read as HTML. */
export type Markup = Tag | string;

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Markup | false | null | undefined | readonly Markup[];

/** @returns an element; absent attributes and children are left out, lists of children opened */
export function tag(name: string, attributes: Attributes, ...children: readonly Child[]): Tag {
  const set = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const present = children.flatMap((child) => child || []);
  return { tag: name, attributes: Object.fromEntries(set), children: present };
}

/** @returns a button that sends no form */
export function button(
  className: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Tag {
  return tag('button', { type: 'button', class: className, ...attributes }, ...children);
}

/** @returns a name whose direction does not change that of the text around it */
export function bdi(text: string | Tag, className?: string): Tag {
  return tag('bdi', { class: className }, text);
}

/** @returns the value for an attribute that is there or not, as `disabled` */
export function when(condition: boolean, value = ''): string | undefined {
  return condition ? value : undefined;
}

/** @returns all text in it, as a reader gets it */
export function textIn(markup: Markup): string {
  return typeof markup === 'string' ? markup : markup.children.map(textIn).join('');
}
