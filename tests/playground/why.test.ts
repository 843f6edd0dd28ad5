import { describe, expect, test } from 'vitest';
import { type Markup, type Tag, textIn } from '../../src/playground/view/markup.ts';
import { whyRegion } from '../../src/playground/view/why.ts';
import type {
  ShownExplanation,
  ShownJudgement,
  ShownPassage,
} from '../../src/playground/view/why-data.ts';

const passage: ShownPassage = {
  paragraph: 3,
  begins: 'وصلت القافلة',
  rankScore: 4.5,
  score: 0.5,
  subject: 0.9,
  logit: {
    intercept: -1,
    parts: [{ feature: 'coverage', value: 0.5, weight: 2 }],
  },
  held: [{ word: 'القافله', term: 'القافلة', kind: 'same', confidence: 1 }],
  gates: [],
  rejectionReasons: [],
};

const explanation: ShownExplanation = {
  outcome: 'answer',
  words: [
    { word: 'القافله', weight: 4, matches: [{ term: 'القافلة', kind: 'same', confidence: 1 }] },
    { word: 'الرتل', weight: 4, matches: [{ term: 'القافلة', kind: 'synonym', confidence: 0.7 }] },
  ],
  leftOut: ['متى'],
  passages: [passage],
  thresholds: { answer: 0.4, subject: 0.2 },
};

const shown = (more: Partial<ShownExplanation> = {}) =>
  textIn(whyRegion('1', { ...explanation, ...more }));
const ofFirst = (more: Partial<ShownPassage>, outcome: ShownExplanation['outcome'] = 'closest') =>
  shown({ outcome, passages: [{ ...passage, ...more }] });

function tags(markup: Markup): Tag[] {
  return typeof markup === 'string' ? [] : [markup, ...markup.children.flatMap(tags)];
}

describe('the words', () => {
  test('each with what it means, why, and how surely', () => {
    expect(shown()).toMatch(/القافله.*القافلةهي نفسها.*الرتل.*القافلةمرادف ٧٠٪/u);
    expect(shown()).toContain('كلمات لا يُبحث عنها: متى');
    expect(shown()).not.toContain('synonyms.txt');
  });

  test('where the reports hold one in no form: that, and what to do', () => {
    const missing = [{ word: 'الرتل', weight: 4, matches: [] }];
    expect(shown({ words: missing })).toMatch(/لا ترد في التقارير.*synonyms\.txt/u);
    const matches = [{ term: 'رتيلاء', kind: 'skeleton', confidence: 0.4 }] as const;
    expect(shown({ words: [{ word: 'الرتل', weight: 4, matches }] })).toMatch(
      /بل ما يشبهها حروفًا/u,
    );
  });
});

test('what each feature adds, and what that makes', () => {
  expect(shown()).toMatch(/البداية\P{L}*١.*نصيب[^٠]*٠٫٥٢\P{L}*١.*المجموع٠ ← ٥٠٪/u);
});

test('the similarity is shown where it is known', () => {
  expect(shown()).not.toContain('المعنى');
  const parts = [{ feature: 'similarity', value: 1.5, weight: 2 }] as const;
  const near = ofFirst({ similarity: 3, logit: { intercept: -1, parts } });
  expect(near).toMatch(/قربها في المعنى.*٣.*القرب في المعنى، عمّا ينقصها١٫٥٢.*٣/u);
});

describe('the decision', () => {
  test('for an answer nothing speaks against it', () => {
    const region = whyRegion('1', explanation);
    const kinds = tags(region).flatMap(({ attributes }) => attributes.class ?? []);
    expect(kinds).toContain('check for');
    expect(kinds).not.toContain('check against');
  });

  test.each([
    [{ rejectionReasons: ['probability'] }, 'closest', /ولا يكفي لجواب أقلّ من ٤٠٪.*ويكفي ٢٠٪/u],
    [{ rejectionReasons: ['strongMatch'] }, 'closest', /إلا صلة واحدة ضعيفة/u],
    [{ rejectionReasons: ['matchedWords'] }, 'closest', /تلزم كلمتان/u],
    [{ gates: [{ name: 'notSaid', because: 'لا يقول' }] }, 'closest', /لا يقول notSaid/u],
    [{ subject: 0.05, rejectionReasons: ['probability'] }, 'silent', /ولا يكفي أقلّ من ٢٠٪/u],
  ] as const)('%j: %s', (more, outcome, sentence) => {
    expect(ofFirst(more, outcome)).toMatch(sentence);
  });

  test.each(['smallTalk', 'picked'] as const)('%s: nothing was looked for', (outcome) => {
    const nothing = { outcome, words: [], leftOut: [], passages: [] };
    expect(shown(nothing)).toMatch(/لماذا هذا الجواب.*يُبحث/u);
    expect(shown(nothing)).not.toContain('كلمات السؤال');
  });
});

describe('what a reader said', () => {
  const judgement = { verdict: 'verified', shown: 12, milliseconds: 1250 } as const;
  const pointed = { title: 'السوق', paragraph: 2, begins: 'غادرت السفن' };
  const judged = (more: Partial<ShownJudgement>, outcome: ShownExplanation['outcome']) =>
    shown({ outcome, judgement: { ...judgement, ...more } });

  test('how much it read and how long, what it pointed at, and that it was found there', () => {
    const said = judged({ pointed, quote: 'السفن' }, 'answer');
    expect(said).toMatch(/أشار النموذج إلى فقرة، ووُجد فيها/u);
    expect(said).toMatch(/قرأها: ١٢، .*بالثواني: ١٫٢٥/u);
    expect(said).toMatch(/الفقرة ٢ — السوق: غادرت السفن…/u);
    expect(said).toContain('ما نقله منها وارد فيها: السفن');
  });

  test.each([
    [{ verdict: 'nothing' }, 'silent', /فلم يُعرض شيء.*لم يُشر إلى فقرة.*لا يجد جوابًا/u],
    [{ verdict: 'unsure', pointed }, 'closest', /للسائل وحده.*أشار إلى هذه.*ليس فيها/u],
  ] as const)('%j: %s', (more, outcome, sentence) => {
    expect(judged(more, outcome)).toMatch(sentence);
  });

  test('takes the place of the checks of the first passage', () => {
    expect(shown()).toContain('لا شيء يمنعها');
    expect(judged({ pointed, quote: 'السفن' }, 'answer')).not.toContain('لا شيء يمنعها');
  });
});
