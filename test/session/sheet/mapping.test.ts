import { mapColumns } from '../../../src/session/sheet/mapping';
import { recogniseSample } from '../../../src/session/sheet/recognise-sample';
import { sampleOf } from '../../table/samples';

const recognised = recogniseSample(
  sampleOf([
    ['单位：万元', '', ''],
    ['客户号', '总资产', '金融资产'],
    ['K1', 5, 6],
    ['K2', 7, 8],
  ]),
  [],
);

const map = (mapping: Readonly<Record<string, string>>) => {
  const { columns, issues } = mapColumns(recognised, mapping, 'must-exist');
  return {
    roles: columns.map(({ role }) => role),
    scales: columns.map(({ scale }) => scale),
    issues: issues.map(({ kind, column }) => `${kind} ${String(column)}`),
  };
};

describe('roles that a person gives', () => {
  test('settle the question which column is meant, and name the one that loses its role', () => {
    expect(recognised.issues.map(({ kind }) => kind)).toContain('competing-columns');
    expect(map({ aum: '总资产' }).issues).toEqual(['stated-unit 总资产']);
    expect(map({ aum: '金融资产' })).toEqual({
      roles: ['customerId', undefined, 'aum'],
      scales: [1, 10_000, 10_000],
      issues: ['stated-unit 总资产', 'role-taken 总资产'],
    });
  });

  test('have a price be multiplied, and that said, only as long as it is the amount', () => {
    const lines = recogniseSample(
      sampleOf([
        ['客户号', '交易日期', '数量', '单价', '折后'],
        ['K1', '2026-06-01', 2, 5.5, 11],
        ['K2', '2026-06-02', 3, 7.5, 22.5],
      ]),
      [],
    );
    const mapped = (transactionAmount: string) => {
      const { columns, issues } = mapColumns(lines, { transactionAmount }, 'must-exist');
      return [columns.map(({ times }) => times), issues.some(({ kind }) => kind === 'line-amount')];
    };
    expect(lines.columns.map(({ times }) => times)[3]).toBe(2);
    expect(mapped('单价')).toEqual([[undefined, undefined, undefined, 2, undefined], true]);
    expect(mapped('折后')).toEqual([[undefined, undefined, undefined, undefined, undefined], false]);
  });

  test('say no more of a role that was taken once the other has it again', () => {
    const taken = mapColumns(recognised, { aum: '金融资产' }, 'must-exist');
    const back = mapColumns({ ...recognised, ...taken }, { aum: '总资产' }, 'must-exist');
    expect(back.issues.map(({ kind, column }) => [kind, column])).toContainEqual(['role-taken', '金融资产']);
    expect(back.issues.map(({ kind, column }) => [kind, column])).not.toContainEqual([
      'role-taken',
      '总资产',
    ]);
  });
});
