import type { Cell } from '../../../src/table/cells/cell';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { roles, type RoleId } from '../../../src/table/columns/roles';
import { report } from '../../support/report';
import {
  cellsOfKind,
  cellsOfRoles,
  dresses,
  headersOfRoles,
  hostileHeaders,
  lookAlikes,
} from './header-corpus';
import { sampleOf } from '../samples';

/** The role that a column of these cells gets under a header, beside a column without a meaning. */
function roleUnder(header: string, cells: readonly Cell[]): string | undefined {
  const sample = sampleOf([['甲列', header], ...cells.map((cell, row) => [`第${String(row)}行`, cell])]);
  return recogniseColumns(recogniseStructure(sample), sample).columns[1]?.role;
}

const cellsOf = (role: RoleId): readonly Cell[] => cellsOfRoles[role] ?? cellsOfKind[roles[role].kind];

const headers = Object.entries(headersOfRoles).flatMap(([role, texts]) =>
  texts.map((header) => [header, role as RoleId] as const),
);

describe('headers of customer lists', () => {
  it.each(headers)('%s means %s', (header, role) => {
    expect(roleUnder(header, cellsOf(role))).toBe(role);
  });

  it.each(Object.entries(dresses))('mean the same with %s', (_, dress) => {
    const wrong = headers.filter(([header, role]) => roleUnder(dress(header), cellsOf(role)) !== role);
    expect(wrong).toEqual([]);
  });

  it('mean nothing where they are hostile, over whatever cells', () => {
    const measured = report('hostile headers');
    const kinds = Object.keys(cellsOfKind) as (keyof typeof cellsOfKind)[];
    const meant = hostileHeaders.flatMap((header) =>
      kinds.flatMap((kind) => {
        const role = roleUnder(header, cellsOfKind[kind]);
        return role === undefined ? [] : [{ header: header.slice(0, 20), kind, role }];
      }),
    );
    measured(hostileHeaders.length * kinds.length);
    expect(meant).toEqual([]);
  });

  it('mean nothing where they only look like words', () => {
    const meant = lookAlikes.filter((header) => roleUnder(header, cellsOfKind.number) !== undefined);
    expect(meant).toEqual([]);
  });

  it('are told apart, however many are alike, and keep a name each', () => {
    const alike = Array.from(
      { length: 300 },
      (_, column) => ['余额', '余额 ', '餘額', '余额(元)'][column % 4] ?? '',
    );
    const sample = sampleOf([alike, alike.map((__, column) => column)]);
    const structure = recogniseStructure(sample);
    const names = structure.columns.map(({ header }) => header);
    expect(new Set(names).size).toBe(300);
    expect(recogniseColumns(structure, sample).columns.filter(({ role }) => role !== undefined).length).toBe(
      1,
    );
  });
});
