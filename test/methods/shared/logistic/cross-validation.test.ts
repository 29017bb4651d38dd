import {
  crossValidated,
  type CrossValidation,
  type Unseen,
} from '../../../../src/methods/shared/logistic/cross-validation';
import { casesOf, type Cases } from '../../../../src/methods/shared/logistic/model';
import { finish } from '../../../../src/scheme/binding/method-run';

/** Cases whose one column is their number, the first ones with the outcome. */
const casesWith = (
  positives: number,
  negatives: number,
  order: (row: number) => number = (row) => row,
): Cases => {
  const rows = Array.from({ length: positives + negatives }, (_, row) => order(row));
  return casesOf(
    [Float64Array.from(rows)],
    Int8Array.from(rows, (row) => Number(row < positives)),
  );
};

/** Tries models that know nothing but what `oddsOf` says, and tells whom each was made of. */
function tried(cases: Cases, plan: CrossValidation, oddsOf: (row: number, taught: Cases) => number) {
  const taught: Cases[] = [];
  const steps: number[] = [];
  const run = crossValidated(cases, plan, function* (own) {
    taught.push(own);
    yield 0.5;
    return ({ columns }) => columns[0]!.map((row) => oddsOf(row, own));
  });
  let next = run.next();
  for (; !next.done; next = run.next()) steps.push(next.value);
  return { unseen: next.value, taught, steps };
}

describe('cross-validation', () => {
  it('holds every case out once a repeat, in equal parts of the same mix', () => {
    const cases = casesWith(20, 30);
    const { unseen, taught, steps } = tried(cases, { folds: 5, repeats: 2 }, () => 0);
    expect(taught.map(({ outcome }) => [outcome.length, outcome.filter((own) => own === 1).length])).toEqual(
      new Array(10).fill([40, 16]),
    );
    for (const repeat of [taught.slice(0, 5), taught.slice(5)]) {
      const times = new Uint8Array(50);
      for (const { columns } of repeat) for (const row of columns[0]!) times[row]!++;
      expect([...times]).toEqual(new Array(50).fill(4));
    }
    expect(taught[0]!.columns[0]).not.toEqual(taught[5]!.columns[0]);
    expect([unseen?.folds, unseen?.repeats, unseen?.quality.rows, unseen?.quality.positives]).toEqual([
      5, 2, 50, 20,
    ]);
    expect(steps).toEqual(
      Array.from({ length: 10 }, (_, done) => expect.closeTo((done + 0.5) / 10, 12) as number),
    );
  });

  it('judges by models that have not seen the case', () => {
    // Whoever was seen would be known; nobody is, so all are guessed alike: an AUC of a half.
    const guess = (row: number, taught: Cases): number =>
      taught.columns[0]!.includes(row) ? (row < 20 ? 9 : -9) : 0;
    const { unseen } = tried(casesWith(20, 30), { folds: 5, repeats: 3 }, guess);
    expect([unseen?.quality.auc, unseen?.quality.brier]).toEqual([0.5, 0.25]);
    expect(unseen?.quality.logLikelihood).toBeCloseTo(-50 * Math.LN2, 9);
  });

  it('adds up what is counted over the parts, and takes the mean of the repeats', () => {
    // By parity: 10 of 20 and 15 of 30 are even, so of 25 even ones 10 have the outcome, of the odd ones too.
    const { unseen } = tried(casesWith(20, 30), { folds: 5, repeats: 4 }, (row) =>
      row % 2 === 0 ? Math.log(3) : 0,
    );
    const { lift, auc, brier } = unseen!.quality;
    expect(Math.abs(auc - 0.5)).toBeLessThan(0.1);
    expect(brier).toBeCloseTo((10 * 0.0625 + 15 * 0.5625 + 25 * 0.25) / 50, 12);
    expect(lift.map(({ rows }) => rows)).toEqual(new Array(10).fill(5));
    expect(lift.reduce((total, { positives }) => total + positives, 0)).toBeCloseTo(20, 12);
    expect(lift[0]?.meanProbability).toBeCloseTo(0.75, 12);
    expect(lift[9]?.meanProbability).toBeCloseTo(0.5, 12);
  });

  it('has fixed parts: neither the order of the rows nor anything drawn moves them', () => {
    const plan = { folds: 4, repeats: 1 };
    const parts = (order?: (row: number) => number) =>
      tried(casesWith(20, 30, order), plan, () => 0).taught.map(({ columns }) => [...columns[0]!]);
    expect(parts((row) => (row * 7) % 50)).toEqual(parts());
  });

  it('deals equal cases out too', () => {
    const same = casesOf(
      [new Float64Array(40)],
      Int8Array.from({ length: 40 }, (_, row) => row % 2),
    );
    const { taught } = tried(same, { folds: 5, repeats: 1 }, () => 0);
    expect(taught.map(({ outcome }) => outcome.length)).toEqual(new Array(5).fill(32));
  });

  it('ends when 60,000 cases have been judged', () => {
    const cases = casesWith(20, 29_980);
    expect(tried(cases, { folds: 2, repeats: 9 }, () => 0).unseen?.repeats).toBe(2);
  });

  it('is not made without folds, or where a part would have fewer than two of the rarer outcome', () => {
    const made = (positives: number, folds: number): Unseen | undefined =>
      finish(
        crossValidated(casesWith(positives, 50), { folds, repeats: 1 }, function* () {
          yield 0;
          return ({ outcome }) => new Float64Array(outcome.length);
        }),
      );
    expect([made(20, 0), made(20, 1), made(9, 5)]).toEqual([undefined, undefined, undefined]);
    expect(made(10, 5)?.folds).toBe(5);
  });
});
