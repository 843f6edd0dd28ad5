import { expect, test } from 'vitest';
import { randomNumbers } from '../../../src/dev/eval/random-typos.ts';
import { areaUnderCurve, fitLogistic, predict } from '../../../src/dev/train/logistic.ts';

/** Examples drawn from a model that is known. */
function drawn(model: readonly number[], count: number) {
  const random = randomNumbers(1);
  return Array.from({ length: count }, () => {
    const features = [4 * random() - 2, 4 * random() - 2];
    return { features, isRight: random() < predict(model, features), weight: 1 };
  });
}

test('finds the model that examples were drawn from', () => {
  const model = fitLogistic(drawn([-0.5, 2, -1], 5000));
  expect(model[0]).toBeCloseTo(-0.5, 0);
  expect(model[1]).toBeCloseTo(2, 0);
  expect(model[2]).toBeCloseTo(-1, 0);
});

test('an example that weighs twice counts as two', () => {
  const once = drawn([0, 1, 1], 200);
  const twice = once.map((example) => ({ ...example, weight: 2 }));
  const [first] = fitLogistic([...once, ...once]);
  expect(fitLogistic(twice)[0]).toBeCloseTo(first ?? Number.NaN);
});

test('the area under the curve is the share of pairs in the right order', () => {
  const judged = [
    { likely: 0.9, isRight: true },
    { likely: 0.5, isRight: false },
    { likely: 0.5, isRight: true },
    { likely: 0.1, isRight: false },
  ];
  expect(areaUnderCurve(judged)).toBe(3.5 / 4);
});
