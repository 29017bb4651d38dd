import { Problem } from '../../locales/problem';
import { inLanguage, type Language } from '../../locales/text';
import type { OutputColumn } from '../../methods/shared/contract';
import { methods } from '../../methods/registry';
import { bindScheme } from '../../scheme/binding/bind';
import { requireComplete } from '../../scheme/binding/binding-messages';
import { runSchemeNow } from '../../scheme/running/run';
import type { Scheme } from '../../scheme/definition/scheme';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { setParameter } from '../../scheme/definition/set-parameter';
import type { Cell } from '../../table/cells/cell';
import { recogniseColumns } from '../../table/recognition/recognise-columns';
import { recogniseStructure } from '../../table/recognition/recognise-structure';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';
import type { SheetSample } from '../../table/reading/structure';
import { TableBuilder } from '../../table/reading/table-builder';
import type { Table } from '../../table/columns/table';
import type { Block, ResultCell } from '../block';
import { isFault, type Range } from '../range';
import { dayOf, required, sound, textList, textOf } from './arguments';
import type { Compute } from './compute';
import { names } from './names';

/** Rows from which header and meanings are recognised, as of a sheet. */
const sampleRows = 100;

/**
 * METHOD(id, table, [params], [asOf]): any registered method on a range whose first rows are headers, read as the sheet of a run
 * is. Gives the outputs with their headings, a row for each row of the range.
 */
export const method: Compute = ([id, given, params, asOf], language) => {
  const range = required(given, names.table);
  const scheme = withParameters(schemeOf(textOf(required(id, names.id)) ?? ''), params);
  const cells = cellRows(range);
  const { columns, dataStart } = recognise(cells);
  const table = readTable(cells, dataStart, scheme, columns);
  const day = dayOf(asOf, names.asOf) ?? latestDay(table);
  return asCells(runSchemeNow(table, scheme, { asOf: day }), table, range.rows, dataStart, language);
};

function schemeOf(id: string): Scheme {
  return { version: 1, id: 'cell', label: { zh: '函数', en: 'Function' }, steps: [{ method: id }] };
}

/** Parameters are written as on the command line, `cutA=70%; cutB=90%`, or stand in two columns, names and values. */
function withParameters(scheme: Scheme, range: Range | undefined): Scheme {
  if (!range) return scheme;
  const texts = textList(sound(range));
  const settings =
    range.columns === 2
      ? texts.flatMap((name, place) =>
          place % 2 === 0 && name !== '' ? [`${name}=${texts[place + 1] ?? ''}`] : [],
        )
      : texts.flatMap((text) => text.split(/[;；\n]/u)).filter((setting) => setting.trim() !== '');
  return settings.reduce((changed, setting) => setParameter(changed, setting, methods), scheme);
}

function cellRows({ rows, columns, numbers, places, others }: Range): Cell[][] {
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): Cell => {
      const number = numbers[row * columns + column] ?? NaN;
      return Number.isNaN(number) ? '' : number;
    }),
  );
  others.forEach((cell, index) => {
    const place = places[index] ?? 0;
    const row = cells[Math.floor(place / columns)];
    if (row) row[place % columns] = isFault(cell) ? cell.fault : cell;
  });
  return cells;
}

function recognise(cells: Cell[][]): { columns: readonly RecognisedColumn[]; dataStart: number } {
  const values = cells.slice(0, sampleRows);
  const formats = values.map((row) => row.map(() => 'General'));
  const sample: SheetSample = {
    ...{ firstRow: 0, firstColumn: 0, values, formats, merged: [], rowCount: cells.length },
  };
  const structure = recogniseStructure(sample);
  if (!structure.headerRows) throw noHeader();
  return { columns: recogniseColumns(structure, sample).columns, dataStart: structure.dataStart };
}

function readTable(
  cells: Cell[][],
  dataStart: number,
  scheme: Scheme,
  columns: readonly RecognisedColumn[],
): Table {
  const binding = bindScheme(scheme, columns, methods);
  if (binding.missing.some(({ sheet }) => sheet !== undefined)) throw oneRangeOnly();
  requireComplete(binding);
  const plans = binding.needed.flatMap(({ sheetColumn, kind }) => {
    const column = columns.find((own) => own.sheetColumn === sheetColumn);
    return column ? [{ ...column, kind }] : [];
  });
  const builder = new TableBuilder(plans, { expectedRows: cells.length - dataStart });
  builder.addBlock(dataStart, [{ firstColumn: 0, values: cells.slice(dataStart) }]);
  return builder.finish().table;
}

/** As-of left out is the latest day that stands in the table: functions read no clock. */
function latestDay({ columns }: Table): number {
  const days = columns.flatMap((column) => (column.kind === 'date' ? [column.values] : []));
  return days.reduce(
    (latest, values) => values.reduce((top, day) => (day > top ? Math.floor(day) : top), latest),
    0,
  );
}

/** The outputs under their headings; the heading stands beside the last header row, blank above and beside what is no customer. */
function asCells(
  { columns }: SchemeResult,
  { sheetRows }: Table,
  rows: number,
  dataStart: number,
  language: Language,
): Block {
  return {
    columns: columns.map(({ label, output }) => {
      const values = new Array<ResultCell>(rows).fill('');
      values[dataStart - 1] = inLanguage(label, language);
      sheetRows.forEach((sheetRow, row) => (values[sheetRow] = resultCell(output, row, language)));
      return { kind: 'cells', values };
    }),
  };
}

function resultCell(output: OutputColumn, row: number, language: Language): ResultCell {
  switch (output.kind) {
    case 'number': {
      const value = output.values[row] ?? NaN;
      return Number.isFinite(value) ? value : '';
    }
    case 'star':
      return output.values[row] === 1 ? '★' : '';
    case 'tier': {
      const label = output.tiers[output.codes[row] ?? -1]?.label;
      return label ? inLanguage(label, language) : '';
    }
    case 'text':
      return inLanguage(output.text(row), language);
  }
}

function oneRangeOnly(): Problem {
  return new Problem('missing-sheet', {
    zh: '这个方法还要读另一张工作表，函数只读一个区域。请在慧眼面板中运行它。',
    en: 'This method reads a second sheet, and a function reads one range. Run it in the Huiyan pane.',
  });
}

function noHeader(): Problem {
  return new Problem('no-header', {
    zh: '表格的第一行须是列名，例如 客户号、金额。',
    en: 'The first row of the table has to hold headings, such as customer id and amount.',
  });
}
