import {
  all,
  any,
  arithmetic,
  compare,
  conditionCases,
  count,
  day,
  dayOf,
  exponential,
  figure,
  firstKnown,
  greatest,
  hasWord,
  isKnown,
  isOneOf,
  labelBands,
  least,
  lookup,
  missing,
  not,
  number,
  numberCases,
  output,
  ranking,
  rounded,
  says,
  sum,
  text,
  textCases,
  truth,
} from '../../../../src/methods/shared/expression/build';
import { cellOf, flagNumber } from '../../../../src/methods/shared/expression/column-reference';
import type { Expression, Numeric } from '../../../../src/methods/shared/expression/expression';
import { kindOf } from '../../../../src/methods/shared/expression/kind-of';
import { nodesOf, withOutputs } from '../../../../src/methods/shared/expression/walk';
import { dates, flags, numbers, texts } from '../../../support/columns';

const amount = cellOf(numbers('aum', [1]));
const contact = cellOf(dates('lastContactDate', ['2026-06-01']));
const segment = cellOf(texts('segment', ['a']));
const active = cellOf(flags('active', [true]));
const label = text({ zh: '甲', en: 'A' });
const open = isKnown(amount);

describe('an expression', () => {
  it('leaves out what is known already, and is known where that decides', () => {
    expect(all([truth(true), open])).toEqual(open);
    expect(all([open, truth(false)])).toEqual(truth(false));
    expect(all([truth(true), truth(true)])).toEqual(truth(true));
    expect(all([])).toEqual(truth(true));
    expect(any([truth(false), open])).toEqual(open);
    expect(any([open, truth(true)])).toEqual(truth(true));
    expect(any([])).toEqual(truth(false));
    expect(any([open, truth(false), open])).toEqual({ node: 'or', of: [open, open] });
    expect(all([open, truth(true), open])).toEqual({ node: 'and', of: [open, open] });
    expect(not(truth(true))).toEqual(truth(false));
  });

  it('has no case that never holds, and none after one that always does', () => {
    const [a, b, c] = [number(1), number(2), number(3)];
    expect(numberCases([[truth(false), a]], b)).toEqual(b);
    expect(numberCases([[truth(true), a]], b)).toEqual(a);
    expect(
      numberCases(
        [
          [open, a],
          [truth(true), b],
          [open, c],
        ],
        c,
      ),
    ).toEqual({ node: 'cases', cases: [{ when: open, then: a }], otherwise: b });
  });

  it('adds terms up from the left; none are 0', () => {
    const [a, b, c] = [number(1), number(2), number(3)];
    expect(sum([])).toEqual(number(0));
    expect(sum([a, b, c])).toEqual(arithmetic(arithmetic(a, '+', b), '+', c));
  });

  it('says of which column of the sheet it speaks, in which unit', () => {
    const scaled = { ...numbers('aum', [1]), cells: { scale: 10_000, interpreted: [] } };
    expect(cellOf(scaled)).toEqual({
      node: 'column',
      kind: 'number',
      header: 'aum',
      role: 'aum',
      sheetColumn: 2,
      scale: 10_000,
    });
    expect(cellOf(flags('active', [true]))).toMatchObject({ kind: 'flag', scale: 1 });
  });
});

describe('a walk through an expression', () => {
  /** One of each node, all made of the same number. */
  const made = (part: Numeric): Expression[] => [
    ...[sum([part, number(1)]), least(part, day(5)), greatest(part), firstKnown(part, missing)],
    ...[rounded(part, 2), dayOf(part), exponential(part), count(isKnown(part), says(active, 'yes'))],
    ...[ranking('percent', part), figure('mean', part, 3), lookup(segment, [['a', 1]], 'exact')],
    ...[numberCases([[compare(part, '>', number(1)), part]], contact), flagNumber(active, 1, NaN)],
    ...[labelBands(part, [part, 0], [label.text, label.text, label.text], label.text)],
    ...[textCases([[not(isKnown(part)), segment]], label), isOneOf(segment, ['a']), hasWord(segment, ['a'])],
    conditionCases([[all([isKnown(part), any([isKnown(segment), open])]), truth(true)]], truth(false)),
  ];

  it('comes by all its parts', () => {
    const inner = arithmetic(amount, '*', number(2));
    const whole = least(inner, contact);
    expect([...nodesOf(whole)]).toEqual([whole, inner, amount, number(2), contact]);
    expect([...nodesOf(label)]).toHaveLength(1);
    expect([...nodesOf(says(active, 'no'))]).toEqual([says(active, 'no'), active]);
  });

  it('can put other things in the place of outputs, wherever they stand, and change nothing else', () => {
    const other = arithmetic(number(2), '*', output('step.score'));
    made(output('score')).forEach((whole, place) => {
      expect(withOutputs(whole, (id) => arithmetic(number(2), '*', output(`step.${id}`)))).toEqual(
        made(other)[place],
      );
    });
  });

  it('knows what each of them says', () => {
    expect(made(number(1)).map(kindOf)).toEqual([
      ...['number', 'number', 'number', 'number', 'number', 'day', 'number', 'number', 'number', 'number'],
      ...['number', 'number', 'number', 'text', 'text', 'truth', 'truth', 'truth'],
    ]);
    expect([amount, contact, segment, active, missing, label].map(kindOf)).toEqual([
      ...['number', 'day', 'text', 'truth', 'number', 'text'],
    ]);
    const week = number(7);
    expect(kindOf(arithmetic(contact, '+', week))).toBe('day');
    expect(kindOf(arithmetic(contact, '-', day(5)))).toBe('number');
    expect(kindOf(arithmetic(contact, '*', week))).toBe('number');
    expect([figure('lowest', contact, 5), figure('deviation', contact, 5)].map(kindOf)).toEqual([
      'day',
      'number',
    ]);
    expect(kindOf(numberCases([[open, missing]], contact))).toBe('day');
  });
});
