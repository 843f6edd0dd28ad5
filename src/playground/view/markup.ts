/** An element as data: what it is, before there is a browser to show it. */
export interface Tag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** A string is text, always: nothing in it is ever read as HTML. */
export type Markup = Tag | string;

type Attributes = Readonly<Record<string, string | undefined>>;

/** @returns an element; attributes that are undefined are left out, and children that are not there */
export function tag(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | false | undefined)[]
): Tag {
  const set = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const present = children.filter((child) => child !== undefined && child !== false);
  return { tag: name, attributes: Object.fromEntries(set), children: present };
}

/** @returns the value for an attribute that is there or not, as `disabled` */
export function when(condition: boolean, value = ''): string | undefined {
  return condition ? value : undefined;
}

/** @returns all text in it, as a reader gets it */
export function textIn(markup: Markup): string {
  return typeof markup === 'string' ? markup : markup.children.map(textIn).join('');
}
