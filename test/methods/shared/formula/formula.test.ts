import {
  all,
  any,
  call,
  number,
  operation,
  output,
  sum,
  text,
  truth,
  type Expression,
} from '../../../../src/methods/shared/formula/expression';
import { cellOf, numberOf, textOf, wholeColumnOf } from '../../../../src/methods/shared/formula/of-column';
import { nodesOf, withOutputs } from '../../../../src/methods/shared/formula/walk';
import { numbers, texts } from '../../../support/columns';

const cell: Expression = { node: 'cell', sheetColumn: 1 };
const column: Expression = { node: 'column', sheetColumn: 1 };

describe('an expression', () => {
  it('leaves out what is known already, and is known where that decides', () => {
    const open = call('ISNUMBER', cell);
    expect(all([truth(true), open])).toEqual(open);
    expect(all([open, truth(false)])).toEqual(truth(false));
    expect(all([truth(true), truth(true)])).toEqual(truth(true));
    expect(all([])).toEqual(truth(true));
    expect(any([truth(false), open])).toEqual(open);
    expect(any([open, truth(true)])).toEqual(truth(true));
    expect(any([])).toEqual(truth(false));
    expect(any([open, truth(false), open])).toEqual(call('OR', open, open));
    expect(all([open, truth(true), open])).toEqual(call('AND', open, open));
  });

  it('adds terms up from the left; none are 0', () => {
    const [a, b, c] = [number(1), number(2), number(3)];
    expect(sum([])).toEqual(number(0));
    expect(sum([a, b, c])).toEqual(operation(operation(a, '+', b), '+', c));
  });

  it('is walked through with all its parts', () => {
    const inner = operation(cell, '*', number(2));
    const whole = call('MAX', inner, column);
    expect([...nodesOf(whole)]).toEqual([whole, inner, cell, number(2), column]);
    expect([...nodesOf(text({ zh: '', en: '' }))]).toHaveLength(1);
  });

  it('can have other things in the place of outputs, wherever they stand, and nothing else changed', () => {
    const leaves: Expression[] = [
      ...[number(1), truth(true), text({ zh: '甲', en: 'A' }), cell, column],
      ...[{ node: 'day', value: 5 } as const, { node: 'list', items: [1] } as const],
    ];
    const made = (part: Expression) =>
      call('IF', operation(part, '>', number(1)), operation(number(2), '-', part), ...leaves);
    expect(withOutputs(made(output('score')), (id) => call('N', output(`step.${id}`)))).toEqual(
      made(call('N', output('step.score'))),
    );
  });
});

describe('a column in a formula', () => {
  it('is its cells, in the unit of the header without the last bits of a product', () => {
    const amount = { ...numbers('aum', [1]), sheetColumn: 0 };
    const scaled = (scale: number) => numberOf({ ...amount, cells: { scale, interpreted: [] } });
    const first: Expression = { node: 'cell', sheetColumn: 0 };
    expect(numberOf(amount)).toEqual(first);
    expect(scaled(1)).toEqual(first);
    expect(scaled(10_000)).toEqual(call('ROUND', operation(first, '*', number(10_000)), number(6)));
    expect(scaled(0.01)).toEqual(call('ROUND', operation(first, '*', number(0.01)), number(12)));
    expect(cellOf({ ...amount, sheetColumn: 7 })).toEqual({ node: 'cell', sheetColumn: 7 });
    expect(textOf({ ...texts('name', ['a']), sheetColumn: 0 })).toEqual(
      operation(first, '&', text({ zh: '', en: '' })),
    );
  });

  it('has none where an earlier step made it', () => {
    const made = { ...numbers('aum', [1]), sheetColumn: -1 };
    for (const refer of [cellOf, wholeColumnOf])
      expect(() => refer(made)).toThrow(expect.objectContaining({ code: 'no-formula' }));
  });
});
