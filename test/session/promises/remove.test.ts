import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { cellsOf, sheetOf } from '../../support/cells-of';
import { startHost } from '../../support/client';
import { huiyan, scratchFolder } from '../../support/command-line';
import { annotatedFile, customerSheet, otherSheet, plainBook } from './base-book';
import { columnOf, deeds, tierHeader } from './host-stranger';

const file = scratchFolder();
const [annotated, out] = [file('annotated.xlsx'), file('out.xlsx')];

async function removed(deed: (workbook: Workbook) => void, ...options: readonly string[]) {
  const workbook = openWorkbook(await annotatedFile());
  deed(workbook);
  writeFileSync(annotated, saveWorkbook(workbook));
  const outcome = await huiyan(['remove', annotated, '--out', out, ...options]);
  expect(outcome.error).toBe('');
  return { ...outcome, workbook: () => openWorkbook(readFileSync(out)) };
}

const leftIn = (workbook: Workbook) => [
  ...workbook.definedNames
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('_xlnm.')),
  ...workbook.customXmlParts.all().map(({ namespaceUri }) => namespaceUri),
  ...workbook.sheets.flatMap((sheet) => sheet.notes.all().map(({ text }) => text)),
];

describe('huiyan remove', () => {
  it.each([
    're-saved',
    'names stripped',
    'custom XML stripped',
    'names and custom XML stripped',
    'own columns moved',
  ])('leaves the workbook as it was before the first run: %s', async (deed) => {
    const { workbook } = await removed(deeds[deed] ?? (() => undefined));
    const plain = plainBook();
    expect(workbook().sheets.map(({ name }) => name)).toEqual([customerSheet, otherSheet]);
    expect(cellsOf(workbook())).toEqual(cellsOf(plain));
    expect(cellsOf(workbook(), otherSheet)).toEqual(cellsOf(plain, otherSheet));
    expect(leftIn(workbook())).toEqual([]);
  });

  it('says what would go, and writes nothing, where a preview is asked for', async () => {
    const { output } = await removed(() => undefined, '--preview', '--out', file('never.xlsx'));
    expect(output).toMatch(
      /This would happen:[\s\S]*7 column\(s\) are deleted[\s\S]*本周名单[\s\S]*hidden name/u,
    );
    expect(() => readFileSync(file('never.xlsx'))).toThrow();
  });

  it('keeps what somebody typed into the column of a result', async () => {
    const { output, workbook } = await removed((book) => {
      const sheet = sheetOf(book, customerSheet);
      sheet.setValue(20, columnOf(sheet, tierHeader), '我的合计');
    });
    expect(output).toContain('1 cell(s) in them are not Huiyan');
    const cells = cellsOf(workbook());
    expect(cells.flat().filter((cell) => cell === '我的合计')).toHaveLength(1);
    expect(cells.flat()).not.toContain(tierHeader);
  });

  it('leaves results as plain cells, which no later run takes for its own', async () => {
    const { workbook } = await removed(() => undefined, '--keep-results');
    const before = cellsOf(openWorkbook(readFileSync(annotated)));
    expect(cellsOf(workbook())).toEqual(before);
    expect(leftIn(workbook())).toEqual([]);
    const kept = workbook();
    const again = file('again.xlsx');
    const { output } = await huiyan([
      'run',
      out,
      '--scheme',
      'high-end',
      '--as-of',
      '2026-06-30',
      '--out',
      again,
      '--lang',
      'zh-CN',
    ]);
    expect(output).toContain('表头与结果列相同');
    const after = openWorkbook(readFileSync(again));
    for (const { name } of kept.sheets)
      for (const cell of new Set(cellsOf(kept, name).flat()))
        expect(cellsOf(after, name).flat()).toContain(cell);
  });

  it('finds nothing in a workbook that it never ran in', async () => {
    writeFileSync(annotated, saveWorkbook(plainBook()));
    expect((await huiyan(['remove', annotated, '--out', out])).output).toBe(
      'There is nothing of Huiyan in the file.\n',
    );
  });
});

afterAll(() => startHost());
