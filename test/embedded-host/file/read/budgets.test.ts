import { zipParts } from '../../../fixtures/rich-workbook';
import { fileProblem } from '../../../../src/cli/file-problem';
import { budgets, type Budgeted } from '../../../../src/embedded-host/file/bytes/budgets';
import { FileRefused } from '../../../../src/embedded-host/file/bytes/file-refused';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { minimalParts } from '../minimal-workbook';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheetPath = 'xl/worksheets/sheet1.xml';
const hundred = Array.from({ length: 100 }, (_, at) => `a${String(at)}="1"`).join(' ');
const many = (count: number, item: string) => item.repeat(count);

function refusal(parts: Record<string, string>): FileRefused | undefined {
  try {
    openWorkbook(zipParts(parts));
    return undefined;
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationshipsOf = (items: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;

/** A workbook with further parts of its sheet, by kind. */
const besideSheet = (kind: string, further: readonly string[]): Record<string, string> => ({
  ...minimalParts(rows),
  'xl/worksheets/_rels/sheet1.xml.rels': relationshipsOf(
    further
      .map(
        (_, at) => `<Relationship Id="x${String(at)}" Type="x/${kind}" Target="${kind}${String(at)}.xml"/>`,
      )
      .join(''),
  ),
  ...Object.fromEntries(further.map((xml, at) => [`xl/worksheets/${kind}${String(at)}.xml`, xml])),
});

/** A workbook with a further part. */
const besideWorkbook = (kind: string, xml: string): Record<string, string> => {
  const [parts, path] = [minimalParts(rows), 'xl/_rels/workbook.xml.rels'];
  const link = `<Relationship Id="x" Type="x/${kind}" Target="${kind}.xml"/></Relationships>`;
  return {
    ...parts,
    [path]: (parts[path] ?? '').replace('</Relationships>', link),
    [`xl/${kind}.xml`]: xml,
  };
};

const inWorkbook = (xml: string, before = '</workbook>') => {
  const parts = minimalParts(rows);
  return {
    ...parts,
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(before, xml + before),
  };
};

describe('what there may be too much of', () => {
  const overfull: readonly (readonly [Budgeted, (count: number) => Record<string, string>])[] = [
    [
      'relationships',
      (count) => ({
        ...minimalParts(rows),
        'xl/worksheets/_rels/sheet1.xml.rels': relationshipsOf(
          many(count, '<Relationship Id="a" Type="x/y" Target="z"/>'),
        ),
      }),
    ],
    [
      'merges',
      (count) => minimalParts(rows, `<mergeCells>${many(count, '<mergeCell ref="A1:B1"/>')}</mergeCells>`),
    ],
    [
      'rules',
      (count) =>
        minimalParts(
          rows,
          `<conditionalFormatting sqref="A1">${many(count, '<cfRule type="x"/>')}</conditionalFormatting>`,
        ),
    ],
    [
      'validations',
      (count) =>
        minimalParts(
          rows,
          `<dataValidations>${many(count, '<dataValidation sqref="A1"/>')}</dataValidations>`,
        ),
    ],
    [
      'areas',
      (count) =>
        minimalParts(
          rows,
          `<conditionalFormatting sqref="${many(count, 'A1 ')}"><cfRule type="x"/></conditionalFormatting>`,
        ),
    ],
    [
      'names',
      (count) =>
        inWorkbook(`<definedNames>${many(count, '<definedName name="n">1</definedName>')}</definedNames>`),
    ],
    ['elements', (count) => inWorkbook(many(count, '<a/>'))],
    ['attributes', (count) => inWorkbook(many(Math.ceil(count / 100), `<a ${hundred}/>`))],
    [
      'styles',
      (count) =>
        besideWorkbook(
          'styles',
          `<styleSheet ${main}><cellXfs>${many(count, '<xf/>')}</cellXfs></styleSheet>`,
        ),
    ],
    ['sheets', (count) => inWorkbook(many(count - 1, '<sheet/>'), '</sheets>')],
    ['texts', (count) => besideWorkbook('sharedStrings', `<sst ${main}>${many(count, '<si/>')}</sst>`)],
    [
      'notes',
      (count) =>
        besideSheet('comments', [
          `<comments ${main}><commentList>${many(count, '<comment ref="A1"/>')}</commentList></comments>`,
        ]),
    ],
    [
      'tables',
      (count) =>
        besideSheet(
          'table',
          Array.from(
            { length: count },
            (_, at) => `<table ${main} id="${String(at + 1)}" displayName="T" ref="A1"/>`,
          ),
        ),
    ],
    [
      'columns',
      (count) => {
        const parts = minimalParts(rows);
        const columns = `<cols>${many(count, '<col min="1" max="1"/>')}</cols><sheetData>`;
        return { ...parts, [sheetPath]: (parts[sheetPath] ?? '').replace('<sheetData>', columns) };
      },
    ],
    [
      'references',
      (count) => {
        const cell = (row: number, formula: string) =>
          `<row r="${String(row)}"><c r="A${String(row)}">${formula}</c></row>`;
        const shared = Array.from({ length: Math.ceil(count / 1_000) - 1 }, (_, at) =>
          cell(at + 2, '<f t="shared" si="0"/>'),
        );
        const master = `<f t="shared" si="0" ref="A1:A9">${many(999, 'B1+')}B1</f>`;
        return minimalParts(cell(1, master) + shared.join(''));
      },
    ],
  ];

  it('is counted, all of it', () => {
    expect(overfull.map(([kind]) => kind).toSorted()).toEqual(Object.keys(budgets).toSorted());
  });

  it.each(overfull)(
    '%s: as much as a workbook of people has is read, more is refused by its name',
    (kind, parts) => {
      expect(refusal(parts(Math.min(2_000, budgets[kind])))).toBeUndefined();
      const refused = refusal(parts(budgets[kind] + 1));
      expect({ code: refused?.code, kind: refused?.kind }).toEqual({ code: 'too-many', kind });
      const { text } = fileProblem(refused ?? new FileRefused('broken', ''), 'x.xlsx');
      expect(text.en).toContain(budgets[kind].toLocaleString('en-US'));
    },
  );

  it('a part is unpacked once, however often it is referred to', () => {
    const parts = minimalParts(rows);
    const sheets = Array.from(
      { length: 3 },
      (_, at) => `<sheet name="S${String(at)}" sheetId="${String(at + 2)}" r:id="rId1"/>`,
    );
    const xml = (parts['xl/workbook.xml'] ?? '').replace('</sheets>', `${sheets.join('')}</sheets>`);
    expect(refusal({ ...parts, 'xl/workbook.xml': xml })?.code).toBe('broken');
  });

  it('a package that does not say what its parts are is damaged', () => {
    const parts = Object.entries(minimalParts(rows)).filter(([path]) => path !== '[Content_Types].xml');
    expect(refusal(Object.fromEntries(parts))?.code).toBe('broken');
  });
});

describe('what is long and harmless', () => {
  it('fifty thousand sections in one text are read', () => {
    const text = many(50_000, '<![CDATA[x]]><!-- -->');
    const workbook = openWorkbook(
      zipParts(minimalParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)),
    );
    expect(workbook.activeSheet.getValue(0, 0)).toBe('x'.repeat(50_000));
  });

  it('a row that comes in disorder, and twice, holds what came last', () => {
    const workbook = openWorkbook(
      zipParts(
        minimalParts(
          '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"><v>4</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>5</v></c></row>',
        ),
      ),
    );
    expect([0, 1, 2].map((column) => workbook.activeSheet.getValue(0, column))).toEqual([5, 2, 4]);
  });
});
