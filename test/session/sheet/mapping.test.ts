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
