import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatScheme } from '../../../src/scheme/definition/format-scheme';
import { parseScheme } from '../../../src/scheme/definition/parse-scheme';
import { longSummary } from '../../../src/scheme/results/long-summary';
import { findPlaybook, playbooks } from '../../../src/scheme/playbooks/registry';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { SchemeResult } from '../../../src/scheme/results/scheme-result';
import { customerTable, fixtureDay, reorderRows, sellerSheet } from '../../fixtures/customers';

const rowCount = 240;
/** Of the further sheets, those that a playbook cannot do without. */
const options = { asOf: fixtureDay, sheets: { sellers: sellerSheet } };
const customers = customerTable(rowCount);
const turned = reorderRows(
  customers,
  Array.from({ length: rowCount }, (_, row) => (row * 7) % rowCount),
);

/** What every column holds for the old row, as text, whatever the order it was worked out in. */
const cellsOf = ({ columns, reason }: SchemeResult, row: number): readonly string[] => [
  ...columns.map(({ output }) => {
    if (output.kind === 'text') return output.text(row).zh;
    return String(output.kind === 'tier' ? output.codes[row] : output.values[row]);
  }),
  reason(row).zh,
];

describe.each(playbooks.map(({ scheme, sample }) => [scheme.id, scheme, sample] as const))(
  'the playbook %s',
  (id, playbook, sample) => {
    let result: SchemeResult;
    beforeAll(() => {
      result = runSchemeNow(customers, playbook, options);
    });

    it('is a scheme like any other: exported, changed and imported', () => {
      expect(parseScheme(JSON.parse(formatScheme(playbook)))).toMatchObject(playbook);
      expect(findPlaybook(id)?.scheme).toBe(playbook);
    });

    it('is explained in both languages and has a sample', () => {
      expect(playbook.description?.zh).toMatch(/适合/u);
      expect(playbook.description?.en).toMatch(/\bFor \w+/u);
      expect(existsSync(resolve(__dirname, '../../../assets/samples', sample))).toBe(true);
    });

    it('runs all its steps on a list that has their columns, and tells customers apart', () => {
      expect(result.steps.map(({ step }) => step.method.id)).toEqual(
        playbook.steps.map(({ method }) => method),
      );
      const [main] = result.tiers;
      expect(main?.counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(rowCount);
      expect(main?.counts.filter(({ rows }) => rows > 0).length).toBeGreaterThan(1);
    });

    it('finds the same whatever the order of the rows', () => {
      const other = runSchemeNow(turned, playbook, options);
      for (let row = 0; row < rowCount; row++) {
        expect(cellsOf(other, row)).toEqual(cellsOf(result, (row * 7) % rowCount));
      }
      expect(longSummary(other)).toEqual(longSummary(result));
    });

    it('gives every column a header of its own', () => {
      const headers = result.columns.map(({ label }) => label.zh);
      expect(new Set(headers).size).toBe(headers.length);
    });
  },
);

it('no playbook is there by a name that is none', () => {
  expect(findPlaybook('constructor')).toBeUndefined();
});
