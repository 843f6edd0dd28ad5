import { describe, expect, test } from 'vitest';
import type { Component } from '../../src/playground/view/component-types.ts';
import { component } from '../../src/playground/view/component-views.ts';
import { dialog, fieldProblem, textFields } from '../../src/playground/view/form.ts';
import { type Markup, type Tag, textIn } from '../../src/playground/view/markup.ts';
import { article, isContinued } from '../../src/playground/view/message-view.ts';
import type { ShownMessage } from '../../src/playground/view/protocol.ts';

const around = { personName: () => undefined, channelName: () => 'عام', now: 0 };

function tags(markup: Markup): Tag[] {
  return typeof markup === 'string' ? [] : [markup, ...markup.children.flatMap(tags)];
}
const show = (shown: Component) => component(shown, around);

describe('a component', () => {
  test('container: its accent and what is in it', () => {
    const shown = show({
      type: 17,
      accent_color: 0x1f7a8c,
      components: [
        { type: 10, content: '### عنوان\nنص' },
        { type: 14, divider: true },
      ],
    });
    expect(shown.attributes['data-accent']).toBe('#1f7a8c');
    expect(tags(shown).map(({ tag }) => tag)).toEqual(['div', 'div', 'h3', 'p', 'hr']);
  });

  test('separator without a line', () => {
    expect(show({ type: 14, divider: false }).tag).toBe('div');
  });

  test('section: the text and the button beside it', () => {
    const shown = show({
      type: 9,
      components: [{ type: 10, content: 'نص' }],
      accessory: { type: 2, style: 2, label: 'اقرأ', custom_id: 'read' },
    });
    expect(textIn(shown)).toBe('نصاقرأ');
    expect(tags(shown).at(-2)?.attributes).toMatchObject({ 'data-press': 'read' });
  });

  test.each([
    [1, 'primary'],
    [2, 'secondary'],
    [3, 'success'],
    [4, 'danger'],
  ])('button of style %i', (style, name) => {
    const shown = show({ type: 2, style, label: 'انشر', custom_id: 'x' });
    expect(shown).toMatchObject({ tag: 'button', attributes: { class: `button ${name}` } });
    expect(shown.attributes).not.toHaveProperty('disabled');
    const off = show({ type: 2, style, label: 'انشر', custom_id: 'x', disabled: true });
    expect(off.attributes).toHaveProperty('disabled');
  });

  test('link button: to a page, to a message, and to nothing else', () => {
    const link = (url: string) => show({ type: 2, style: 5, label: 'المصدر', url });
    expect(link('https://example.org')).toMatchObject({
      tag: 'a',
      attributes: { href: 'https://example.org', target: '_blank', rel: 'noopener noreferrer' },
    });
    expect(link('https://discord.com/channels/1/2/3').attributes).toMatchObject({
      'data-channel': '2',
      'data-message': '3',
    });
    expect(link('javascript:alert(1)').tag).toBe('p');
  });

  describe('select menu', () => {
    const menu = {
      type: 3,
      custom_id: 'choose',
      placeholder: 'اختر الجمل',
      min_values: 1,
      max_values: 2,
      options: [
        { label: 'أولى', value: '0', description: 'الفقرة ١', default: true },
        { label: 'ثانية', value: '1' },
      ],
    };
    const shownInputs = (shown: Component) =>
      tags(show(shown)).filter(({ tag }) => tag === 'input');

    test('opens options, the chosen ones ticked, and is sent by a button', () => {
      const shown = show(menu);
      expect(shown.tag).toBe('details');
      const all = tags(shown);
      expect(textIn(all.find(({ tag }) => tag === 'summary') ?? '')).toBe('اختر الجمل');
      expect(all.find(({ tag }) => tag === 'fieldset')?.attributes).toMatchObject({
        'aria-label': 'اختر الجمل',
      });
      const [first, second] = shownInputs(menu);
      expect(first?.attributes).toMatchObject({ type: 'checkbox', value: '0', checked: '' });
      expect(second?.attributes).not.toHaveProperty('checked');
      const labels = all.filter(({ tag }) => tag === 'label').map(textIn);
      expect(labels).toEqual(['أولى الفقرة ١', 'ثانية']);
      expect(all.find(({ tag }) => tag === 'button')?.attributes).toMatchObject({
        'data-select': 'choose',
        'data-least': '1',
        'data-most': '2',
      });
    });

    test('of one choice has radio buttons', () => {
      const types = shownInputs({ ...menu, max_values: null }).map(
        ({ attributes }) => attributes.type,
      );
      expect(types).toEqual(['radio', 'radio']);
    });

    test('that is disabled cannot be used', () => {
      const off = tags(show({ ...menu, disabled: true })).filter(
        ({ attributes }) => 'disabled' in attributes,
      );
      expect(off.map(({ tag }) => tag)).toEqual(['fieldset', 'button']);
    });
  });

  test('one that is not known says so', () => {
    expect(textIn(show({ type: 12 }))).toContain('نوعه ١٢');
  });
});

const message = (more: Partial<ShownMessage> = {}): ShownMessage => ({
  id: '1',
  channel: '1',
  author: { id: '9', name: 'سالم', isBot: false },
  time: '2026-01-01T10:00:00Z',
  isEdited: false,
  isThinking: false,
  visibleTo: null,
  notified: [],
  content: '',
  components: [],
  before: null,
  hasWhy: false,
  ...more,
});

describe('a message', () => {
  const standing = {
    ...around,
    isContinued: false,
    isForMe: false,
    hasFailed: false,
    hasCommands: false,
    why: undefined,
  };

  test('is named by its author, and what was typed is not formatted', () => {
    const shown = article(message({ content: '**غليظ** <@1>' }), standing);
    expect(shown.attributes['aria-label']).toBe('سالم');
    expect(textIn(shown)).toContain('**غليظ** <@1>');
  });

  test('says that it is private, edited, thinking, or failed', () => {
    const say = (more: Partial<ShownMessage>, hasFailed = false) =>
      textIn(article(message(more), { ...standing, hasFailed }));
    expect(say({})).not.toMatch(/لا يراها غيرك|مُعدَّلة|يفكّر|فشل/u);
    expect(say({ visibleTo: '9' })).toContain('لا يراها غيرك');
    expect(say({ isEdited: true })).toContain('مُعدَّلة');
    expect(say({ isThinking: true })).toContain('يفكّر');
    expect(say({}, true)).toContain('فشل هذا التفاعل');
  });

  test('goes on from one of the same author some minutes before', () => {
    const later = message({ id: '2', time: '2026-01-01T10:06:00Z' });
    expect(isContinued(later, message())).toBe(true);
    expect(isContinued(message({ time: '2026-01-01T10:08:00Z' }), message())).toBe(false);
    expect(isContinued({ ...later, author: { ...later.author, id: '8' } }, message())).toBe(false);
    expect(isContinued({ ...later, visibleTo: '9' }, message())).toBe(false);
    expect(isContinued(message(), undefined)).toBe(false);
  });
});

describe('a form', () => {
  const field = { type: 4, style: 2, custom_id: 'text', value: 'قديم', max_length: 10 };
  const modal = {
    custom_id: 'm',
    title: 'تحرير',
    components: [{ type: 18, label: 'نص', component: field }],
  };

  test('has a label for each field, which holds what it held', () => {
    const all = tags(dialog(modal, 'زاجل'));
    const label = all.find(({ tag }) => tag === 'label');
    const area = all.find(({ tag }) => tag === 'textarea');
    expect(label?.attributes.for).toBe(area?.attributes.id);
    expect(area && textIn(area)).toBe('قديم');
    expect(textFields(modal.components)).toEqual([field]);
  });

  test.each([
    [{}, '', /مطلوب/u],
    [{ min_length: 3 }, 'أب', /٣/u],
    [{ max_length: 3 }, 'أبجد', /٣/u],
  ])('with %j does not take %j', (more, text, sentence) => {
    expect(fieldProblem({ type: 4, ...more }, text)).toMatch(sentence);
  });

  test('takes what fits', () => {
    expect(fieldProblem({ type: 4, required: false, min_length: 3 }, '')).toBeUndefined();
    expect(fieldProblem({ type: 4, min_length: 3, max_length: 3 }, 'أبج')).toBeUndefined();
  });

  test('with a field that is not known says so', () => {
    const unknown = { ...modal, components: [{ type: 18, label: 'x', component: { type: 19 } }] };
    expect(textIn(dialog(unknown, 'زاجل'))).toContain('نوعه ١٩');
  });
});
