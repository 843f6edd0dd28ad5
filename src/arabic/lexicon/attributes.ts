import { stemList } from '../word-list.ts';

/**
 * What questions ask for by its name: offices, people by what befell them, measures, what a state
 * has. A passage that tells one nearly always says the word; one that does not speaks of the same
 * state or town and tells something else (`من هو سفير الصين؟`, `كم عدد سكان سرت؟`).
 */
const ATTRIBUTES = `رئيس قائد زعيم وزير سفير ملك أمير مدير حاكم والي عاصمة سكان مساحة عملة لغة ديانة علم مؤسس مخترع مؤلف
  مدرب قتلى ضحايا جرحى نازحين لاجئين سعر ثمن راتب عمر طول ارتفاع حرارة`;

const ATTRIBUTE_STEMS: ReadonlySet<string> = stemList(ATTRIBUTES);

/**
 * @param stemmed - a stem
 * @returns whether it is of a word by which questions ask for a thing
 */
export function isAttributeStem(stemmed: string): boolean {
  return ATTRIBUTE_STEMS.has(stemmed);
}
