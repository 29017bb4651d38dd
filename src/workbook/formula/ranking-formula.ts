import type { Ranking } from '../../methods/shared/expression/expression';
import { nodesOf } from '../../methods/shared/expression/walk';
import { bareCell, wholeColumn } from './cell-formula';
import { call, either, number, operation, type Formula } from './formula';
import { refused } from './refusals';

/**
 * The percent rank of a cell that holds a number: (average rank - 1) / (n - 1) from Excel's two ranks, that from below and
 * that from above, which part ties evenly.
 *
 * @throws Problem `no-formula` for other ranks, and for ranks of what is worked out: RANK compares cells
 */
export function rankingFormula({ variant, of }: Ranking): Formula {
  if (variant === 'dense') throw refused.denseRank();
  if (of.node !== 'column') {
    const headers = [...nodesOf(of)].flatMap((node) => (node.node === 'column' ? node.header : []));
    throw refused.percentRank([...new Set(headers)]);
  }
  const [own, column] = [bareCell(of), wholeColumn(of)];
  const others = operation(call('COUNT', column), '-', number(1));
  const below = call('RANK', own, column, number(1));
  const above = call('RANK', own, column, number(0));
  const rank = operation(
    operation(operation(others, '+', below), '-', above),
    '/',
    operation(number(2), '*', others),
  );
  return either(operation(others, '=', number(0)), number(0.5), rank);
}
