import { stemList } from '../word-list.ts';

/**
 * Nouns by which questions name what they ask for: offices, victims, measures, attributes of a state. A
 * passage with the answer nearly always contains the noun; one without it is about the same state or
 * town but something else (`من هو سفير الصين؟`, `كم عدد سكان سرت؟`).
 */
const ATTRIBUTES = `رئيس قائد زعيم وزير سفير ملك أمير مدير حاكم والي عاصمة سكان مساحة عملة لغة ديانة علم مؤسس مخترع مؤلف
  مدرب قتلى ضحايا جرحى نازحين لاجئين سعر ثمن راتب عمر طول ارتفاع حرارة`;

const ATTRIBUTE_STEMS: ReadonlySet<string> = stemList(ATTRIBUTES);

/**
 * @param stemmed - a stem
 * @returns whether it is the stem of such a noun
 */
export function isAttributeStem(stemmed: string): boolean {
  return ATTRIBUTE_STEMS.has(stemmed);
}
