import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { deleteColumns, removeSheet, renameSheet } from '../../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { cellsOf } from '../../../support/cells-of';
import { samplePath } from '../../../support/command-line';
import { unzipText } from '../../../support/unzip';
import { zipParts } from '../../../fixtures/rich-workbook';
import { minimalParts } from '../minimal-workbook';
import { readFileSync } from 'node:fs';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of these shared texts, whose rows refer to them by number. */
function withTexts(
  texts: string,
  rows: string,
  changes: (workbook: Workbook) => void,
): Record<string, string> {
  const parts = minimalParts(rows);
  const relationships = 'xl/_rels/workbook.xml.rels';
  const workbook = openWorkbook(
    zipParts({
      ...parts,
      [relationships]: (parts[relationships] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      'xl/sharedStrings.xml': `<sst xmlns="${main}" count="9" uniqueCount="4">${texts}</sst>`,
    }),
  );
  changes(workbook);
  return unzipText(saveWorkbook(workbook));
}

const texts =
  '<si><t>kept</t></si><si><r><t>se</t></r><r><t>cret</t></r></si><si/><si><t xml:space="preserve"> last</t></si>';
const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>\n3</v></c><c r="D1"><v>2</v></c></row>';

describe('what was deleted', () => {
  it('is not among the shared texts; the others keep their numbers', () => {
    const parts = withTexts(texts, rows, (workbook) => workbook.activeSheet.setValue(0, 1, ''));
    expect(parts['xl/sharedStrings.xml']).toBe(
      `<sst xmlns="${main}" count="9" uniqueCount="4"><si><t>kept</t></si>` +
        '<si><t/></si><si><t/></si><si><t xml:space="preserve"> last</t></si></sst>',
    );
  });

  it('goes also where something new is written in its place', () => {
    const parts = withTexts(texts, rows, (workbook) => workbook.activeSheet.setValue(0, 1, 'new'));
    expect(parts['xl/sharedStrings.xml']).not.toContain('cret');
    expect(cellsOf(openWorkbook(zipParts(parts)))).toEqual([['kept', 'new', ' last', 2]]);
  });

  it('stays where nothing was changed: then the file is its own bytes', () => {
    const parts = withTexts(texts, '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', () => undefined);
    expect(parts['xl/sharedStrings.xml']).toContain('cret');
  });

  it('is gone with its columns: of 3,000 customers no id or name is in the file', () => {
    const workbook = openWorkbook(readFileSync(samplePath('zh-bank-customers.xlsx')));
    const cells = cellsOf(workbook);
    const top = cells.findIndex((row) => row.includes('客户姓名'));
    const column = cells[top]?.indexOf('客户姓名') ?? -1;
    const names = cells.slice(top + 1).map((row) => String(row[column]));
    deleteColumns(workbook.activeSheet, column, 1);
    const saved = saveWorkbook(workbook);
    const before = cells.map((row) => row.toSpliced(column, 1));
    expect(cellsOf(openWorkbook(saved))).toEqual(before);
    const texts = new Set(
      Object.values(unzipText(saved)).flatMap((xml) =>
        [...xml.matchAll(/>([^<]+)</gu)].map(([, text]) => text),
      ),
    );
    const left = new Set(before.flat().map(String));
    expect(names.length).toBeGreaterThan(1_000);
    expect(names.filter((name) => name.length > 2 && texts.has(name) && !left.has(name))).toEqual([]);
  });

  it('a sheet’s name is not kept in the properties', () => {
    const parts = minimalParts(rows.replaceAll(' t="s"', ''));
    const properties =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>X</Application><TitlesOfParts>Data</TitlesOfParts></Properties>';
    const bytes = zipParts({
      ...parts,
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
      ),
      'docProps/app.xml': properties,
    });
    const after = (change: (workbook: Workbook) => void) => {
      const workbook = openWorkbook(bytes);
      change(workbook);
      return unzipText(saveWorkbook(workbook))['docProps/app.xml'];
    };
    expect(after(({ activeSheet }) => activeSheet.setValue(0, 0, 5))).toBe(properties);
    for (const change of [
      (workbook: Workbook) => renameSheet(workbook.activeSheet, 'Other'),
      (workbook: Workbook) => {
        workbook.addSheet('Other');
        removeSheet(workbook.sheets[0] ?? workbook.activeSheet);
      },
    ])
      expect(after(change)).toBe(properties.replace('<TitlesOfParts>Data</TitlesOfParts>', ''));
  });
});
