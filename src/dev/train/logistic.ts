/** What a model is fitted to: features, and whether the passage was right. */
export interface Example {
  readonly features: readonly number[];
  readonly isRight: boolean;
  /** How much the example counts. */
  readonly weight: number;
}

/** Keeps weights small where there are few examples, and the equations solvable. */
const RIDGE = 0.5;
const ROUNDS = 50;
const CLOSE_ENOUGH = 1e-8;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares), with a ridge
 * on all weights but the intercept.
 *
 * @returns the intercept and then a weight for each feature
 */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1;
  let model = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = model.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const hessian = model.map((_, row) =>
      model.map((_, column): number => (row === column && row > 0 ? RIDGE : 0)),
    );
    for (const { features, isRight, weight } of examples) {
      const inputs = [1, ...features];
      const likely = predict(model, features);
      const error = weight * ((isRight ? 1 : 0) - likely);
      const spread = weight * likely * (1 - likely);
      for (const [row, input] of inputs.entries()) {
        gradient[row] = (gradient[row] ?? 0) + error * input;
        const line = hessian[row] ?? [];
        for (const [column, other] of inputs.entries()) {
          line[column] = (line[column] ?? 0) + spread * input * other;
        }
      }
    }
    const step = solve(hessian, gradient);
    model = model.map((weight, at) => weight + (step[at] ?? 0));
    if (Math.max(...step.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  return model;
}

/** @returns the probability that a model of `fitLogistic` gives */
export function predict(model: readonly number[], features: readonly number[]): number {
  const [intercept = 0, ...weights] = model;
  const sum = weights.reduce((z, weight, at) => z + weight * (features[at] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** Solves a system of linear equations by elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = top;
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let next = column; next <= size; next++) {
        row[next] = (row[next] ?? 0) - factor * (top[next] ?? 0);
      }
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

/**
 * @returns the area under the ROC curve: how often a right example has a higher probability than a wrong one
 */
export function areaUnderCurve(judged: readonly { likely: number; isRight: boolean }[]): number {
  const sorted = judged.toSorted((a, b) => a.likely - b.likely);
  let wrong = 0;
  let below = 0;
  let right = 0;
  for (let first = 0; first < sorted.length; ) {
    let end = first;
    while (sorted[end]?.likely === sorted[first]?.likely && end < sorted.length) end++;
    const tied = sorted.slice(first, end);
    const rightHere = tied.filter(({ isRight }) => isRight).length;
    const wrongHere = tied.length - rightHere;
    below += rightHere * (wrong + wrongHere / 2);
    right += rightHere;
    wrong += wrongHere;
    first = end;
  }
  return below / (right * wrong);
}
