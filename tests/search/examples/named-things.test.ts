import { expect, test } from 'vitest';
import { namedThings } from '../../../src/search/examples/named-things.ts';

test.each([
  ['أغلقت السفارة الصينية أبوابها', ['السفارة الصينية']],
  ['قالت الولايات المتحدة والمستشفى العسكري إن', ['الولايات المتحدة']],
  ['نقل إلى المستشفى العسكري', ['المستشفى العسكري']],
])('%j names %j', (paragraph, names) => {
  expect(namedThings(paragraph)).toEqual(names);
});

test.each([
  ['the end of a name', 'أرسل الهلال الأحمر السوداني فرقا'],
  ['an adjective of an earlier noun', 'توقف مركز البيانات الرئيسي عن العمل'],
  ['two nouns', 'زار الوزير المستشفى'],
  ['a time', 'في الموسم الماضي'],
  ['words separated by a comma', 'وصلت السفينة، التركية'],
])('%s is no name', (_, paragraph) => {
  expect(namedThings(paragraph)).toEqual([]);
});
