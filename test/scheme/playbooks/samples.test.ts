import { bindScheme } from '../../../src/scheme/binding/bind';
import type { NeededColumn } from '../../../src/scheme/binding/binding';
import { requireComplete } from '../../../src/scheme/binding/binding-messages';
import { playbooks } from '../../../src/scheme/playbooks/registry';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { SchemeResult } from '../../../src/scheme/results/scheme-result';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import type { SheetSample } from '../../../src/table/reading/structure';
import type { Table } from '../../../src/table/columns/table';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import { fixtureDay } from '../../fixtures/customers';
import { sampleSheet } from '../../support/sample-sheet';

const sampledRows = 200;

const sheets = new Map<string, Promise<SheetSample>>();

/** Each sample is read once. */
function sheetOf(name: string): Promise<SheetSample> {
  const sheet = sheets.get(name) ?? sampleSheet(name);
  sheets.set(name, sheet);
  return sheet;
}

/** A sheet with its columns recognised. */
function recognised(sheet: SheetSample) {
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, sampledRows);
  const sample = { ...sheet, values: cut(sheet.values), formats: cut(sheet.formats) };
  const structure = recogniseStructure(sample);
  return { sheet, structure, columns: recogniseColumns(structure, sample).columns };
}

function tableOf(
  { sheet, structure, columns }: ReturnType<typeof recognised>,
  needed: readonly NeededColumn[],
): Table {
  const plans = needed.flatMap(({ sheetColumn, kind }) =>
    columns.filter((column) => column.sheetColumn === sheetColumn).map((column) => ({ ...column, kind })),
  );
  const builder = new TableBuilder(plans);
  const values = plans.map(({ sheetColumn }) => ({
    firstColumn: sheetColumn,
    values: sheet.values.slice(structure.dataStart).map((row) => [row[sheetColumn] ?? '']),
  }));
  builder.addBlock(structure.dataStart, values);
  return builder.finish().table;
}

/** From cells to tiers as the product does it, without a workbook between. */
function runOn(
  sheet: SheetSample,
  scheme: Scheme,
  sheets: Readonly<Record<string, SheetSample>> = {},
): SchemeResult {
  const main = recognised(sheet);
  const further = Object.entries(sheets).map(([name, own]) => [name, recognised(own)] as const);
  const available = Object.fromEntries(further.map(([name, { columns }]) => [name, columns]));
  const binding = bindScheme(scheme, main.columns, undefined, available);
  requireComplete(binding);
  const tables = further.map(([name, own]) => {
    const table = tableOf(own, binding.neededOfSheets[name] ?? []);
    return [name, { sheetName: name, table }] as const;
  });
  const options = { asOf: fixtureDay, sheets: Object.fromEntries(tables) };
  return runSchemeNow(tableOf(main, binding.needed), scheme, options);
}

describe.each(playbooks.map((playbook) => [playbook.scheme.id, playbook.sample, playbook] as const))(
  'the playbook %s on its sample %s',
  (_, name, playbook) => {
    it('finds all its columns and puts most customers into tiers', async () => {
      const { scheme } = playbook;
      const named = Object.entries(playbook.sheets ?? {});
      const sheets = await Promise.all(
        named.map(async ([input, sheet]) => [input, await sampleSheet(name, sheet)] as const),
      );
      const result = runOn(await sheetOf(name), scheme, Object.fromEntries(sheets));
      const [main] = result.tiers;
      const customers = main?.counts.map(({ customers: count }) => count) ?? [];
      const all = customers.reduce((sum, count) => sum + count, 0);
      expect(result.steps).toHaveLength(scheme.steps.length);
      expect(customers.slice(0, -1).filter((count) => count >= 10).length).toBeGreaterThan(1);
      expect(customers.at(-1)).toBeLessThan(all * 0.15);
    });
  },
);
