import { strToU8, zipSync } from 'fflate';
import { minimalParts } from '../../embedded-host/file/minimal-workbook';

/** A small file that asks for much memory or time, and what is done with it. */
export interface GreedyFile {
  readonly name: string;
  readonly file: 'in.xlsx' | 'in.csv' | 'scheme.json';
  readonly bytes: Uint8Array;
}

type Random = () => number;
type Parts = Record<string, string>;
type Made = Pick<GreedyFile, 'file' | 'bytes'>;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookPath = 'xl/workbook.xml';
const sheetPath = 'xl/worksheets/sheet1.xml';
const relationshipsPath = 'xl/_rels/workbook.xml.rels';
const sheetRelationships = 'xl/worksheets/_rels/sheet1.xml.rels';

const head = ['客户号', '客户姓名', '资产'];
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const list =
  `<row r="1">${head.map((text, at) => inline(`${'ABC'.charAt(at)}1`, text)).join('')}</row>` +
  Array.from({ length: 12 }, (_, at) => {
    const row = String(at + 2);
    return `<row r="${row}">${inline(`A${row}`, `00${row}`)}${inline(`B${row}`, `客户${row}`)}<c r="C${row}"><v>${row}000</v></c></row>`;
  }).join('');

/** Files of every kind in turn, each in a size that the seed chooses, as is the kind that comes first. */
export function greedyFiles(random: Random, count: number): GreedyFile[] {
  const kinds = Object.entries(greedyKinds(random));
  const first = Math.floor(random() * kinds.length);
  return Array.from({ length: count }, (_, at) => {
    const [name, make] = kinds[(first + at) % kinds.length] ?? [];
    if (name === undefined || make === undefined) throw new Error('no kinds');
    return { name: `${String(at)} ${name}`, ...make() };
  });
}

function greedyKinds(random: Random): Record<string, () => Made> {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const many = () => pick([30_000, 300_000, 1_500_000]);
  const some = () => pick([3_000, 40_000, 150_000]);
  const workbook = (change: (parts: Parts) => Parts, rows = list, after = ''): Made => ({
    file: 'in.xlsx',
    bytes: zipParts(change(minimalParts(rows, after))),
  });
  const rows = (xml: string): Made => workbook((parts) => parts, xml);
  const after = (xml: string): Made => workbook((parts) => parts, list, xml);
  const inPart = (path: string, before: RegExp, xml: string): Made =>
    workbook((parts) => ({ ...parts, [path]: (parts[path] ?? '').replace(before, (end) => xml + end) }));
  /** A further part that the workbook or the sheet refers to, so many times. */
  const further = (
    source: 'workbook' | 'sheet',
    kind: string,
    target: string,
    xml: string,
    times = 1,
  ): Made =>
    workbook((parts) => {
      const links = repeat(
        times,
        (at) => `<Relationship Id="x${String(at)}" Type="${office}/${kind}" Target="${target}"/>`,
      );
      const path = source === 'workbook' ? relationshipsPath : sheetRelationships;
      const empty =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      const place =
        source === 'workbook' ? `xl/${target}` : `xl/worksheets/${target}`.replace('worksheets/../', '');
      return {
        ...parts,
        [path]: (parts[path] ?? empty).replace('</Relationships>', `${links}</Relationships>`),
        [place]: xml,
      };
    });
  const styles = (section: string, item: string, count: number): Made =>
    further(
      'workbook',
      'styles',
      'styles.xml',
      `<styleSheet ${main}><${section}>${repeat(count, (at) => item.replaceAll('#', String(at)))}</${section}></styleSheet>`,
    );
  const text = (csv: string): Made => ({ file: 'in.csv', bytes: new TextEncoder().encode(csv) });
  const column = () => pick(['A', 'Z', 'AB', 'XFD']);
  const address = (at: number) => `${column()}${String((at % 1_000_000) + 1)}`;
  const longText = () =>
    pick(['(', ' ', '1', 'a', '／', '（年', '-', '1,', '客户', 'A ', '%', '0.', "'", '\u3000', '1月']);

  return {
    'elements in the workbook': () => inPart(workbookPath, /<\/workbook>/u, '<a/>'.repeat(many())),
    'elements in the sheet': () => after('<b c="1"/>'.repeat(many())),
    'elements in the content types': () =>
      inPart(
        '[Content_Types].xml',
        /<\/Types>/u,
        repeat(many(), (at) => `<Default Extension="e${String(at)}" ContentType="x/y"/>`),
      ),
    'elements in the relationships': () =>
      inPart(
        relationshipsPath,
        /<\/Relationships>/u,
        repeat(some(), (at) => `<Relationship Id="r${String(at)}" Type="${office}/theme" Target="a.xml"/>`),
      ),
    'attributes of one element': () =>
      inPart(workbookPath, /<\/workbook>/u, `<a ${repeat(many(), (at) => `b${String(at)}="1" `)}/>`),
    'attributes of a cell': () =>
      rows(`<row r="1"><c r="A1" ${repeat(many(), (at) => `b${String(at)}="1" `)}><v>1</v></c></row>`),
    'a long text in the workbook': () =>
      inPart(
        workbookPath,
        /<\/workbook>/u,
        `<a b="${'x'.repeat(many() * 20)}">${'y'.repeat(many() * 20)}</a>`,
      ),
    'cell formats': () =>
      styles(
        'cellXfs',
        '<xf numFmtId="#" fontId="#"><alignment horizontal="center" indent="#"/></xf>',
        many(),
      ),
    fonts: () => styles('fonts', '<font><sz val="#"/><name val="F#"/></font>', many()),
    fills: () =>
      styles(
        'fills',
        '<fill><patternFill patternType="solid"><fgColor rgb="FF#"/></patternFill></fill>',
        some(),
      ),
    borders: () => styles('borders', '<border><left style="thin"/><right style="s#"/></border>', some()),
    'number formats': () => styles('numFmts', '<numFmt numFmtId="#" formatCode="0.0&quot;#&quot;"/>', many()),
    'a long number format': () =>
      further(
        'workbook',
        'styles',
        'styles.xml',
        `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="${longText().repeat(some())}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
      ),
    'looks of conditional formats': () =>
      styles('dxfs', '<dxf><font><color rgb="FF#"/></font></dxf>', some()),
    'conditional formats': () =>
      after(
        repeat(
          many(),
          (at) =>
            `<conditionalFormatting sqref="${address(at)}"><cfRule type="cellIs" operator="equal" priority="${String(at)}"><formula>"x${String(at)}"</formula></cfRule></conditionalFormatting>`,
        ),
      ),
    'areas of a conditional format': () =>
      after(
        `<conditionalFormatting sqref="${repeat(many(), (at) => `${address(at)} `)}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
      ),
    validations: () =>
      after(
        `<dataValidations>${repeat(many(), (at) => `<dataValidation type="list" sqref="${address(at)}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
      ),
    'areas of a validation': () =>
      after(
        `<dataValidations><dataValidation type="list" sqref="${repeat(many(), (at) => `${address(at)} `)}"/></dataValidations>`,
      ),
    'merged areas': () =>
      after(
        `<mergeCells>${repeat(many(), (at) => `<mergeCell ref="E${String(at + 1)}:F${String(at + 1)}"/>`)}</mergeCells>`,
      ),
    'merged areas that overlap': () =>
      after(`<mergeCells>${repeat(some(), (at) => `<mergeCell ref="A1:F${String(at + 2)}"/>`)}</mergeCells>`),
    'settings of columns': () =>
      workbook((parts) => ({
        ...parts,
        [sheetPath]: (parts[sheetPath] ?? '').replace(
          '<sheetData>',
          `<cols>${repeat(some(), (at) => `<col min="${String(at + 1)}" max="${pick(['16384', String(at + 1), '99999999'])}" width="9" style="${String(at)}"/>`)}</cols><sheetData>`,
        ),
      })),
    links: () =>
      after(
        `<hyperlinks>${repeat(many(), (at) => `<hyperlink ref="A${String(at + 1)}" location="B1" display="x"/>`)}</hyperlinks>`,
      ),
    names: () =>
      inPart(
        workbookPath,
        /<\/workbook>/u,
        `<definedNames>${repeat(many(), (at) => `<definedName name="n${String(at)}" hidden="1">Data!$A$${String(at + 1)}</definedName>`)}</definedNames>`,
      ),
    'names like ours': () =>
      inPart(
        workbookPath,
        /<\/workbook>/u,
        `<definedNames>${repeat(some(), (at) => `<definedName name="_huiyan_column_x${String(at)}.y" localSheetId="0" hidden="1">Data!$C$1</definedName>`)}</definedNames>`,
      ),
    'sheets of one part': () =>
      inPart(
        workbookPath,
        /<\/sheets>/u,
        repeat(some(), (at) => `<sheet name="S${String(at)}" sheetId="${String(at + 2)}" r:id="rId1"/>`),
      ),
    'sheets of their own': () =>
      workbook((parts) => {
        const count = pick([300, 1_500, 4_000]);
        const made: Parts = { ...parts };
        for (let at = 0; at < count; at++) made[`xl/worksheets/s${String(at)}.xml`] = parts[sheetPath] ?? '';
        made[workbookPath] = (parts[workbookPath] ?? '').replace(
          '</sheets>',
          `${repeat(count, (at) => `<sheet name="S${String(at)}" sheetId="${String(at + 2)}" r:id="s${String(at)}"/>`)}</sheets>`,
        );
        made[relationshipsPath] = (parts[relationshipsPath] ?? '').replace(
          '</Relationships>',
          `${repeat(count, (at) => `<Relationship Id="s${String(at)}" Type="${office}/worksheet" Target="worksheets/s${String(at)}.xml"/>`)}</Relationships>`,
        );
        return made;
      }),
    'one table, often': () =>
      further(
        'sheet',
        'table',
        '../tables/t.xml',
        `<table ${main} id="1" name="T" displayName="T" ref="A1:C13"><tableColumns>${repeat(3, (at) => `<tableColumn id="${String(at + 1)}" name="${head[at] ?? ''}"/>`)}</tableColumns></table>`,
        some(),
      ),
    'columns of a table': () =>
      further(
        'sheet',
        'table',
        '../tables/t.xml',
        `<table ${main} id="1" name="T" displayName="T" ref="A1:C13"><tableColumns>${repeat(many(), (at) => `<tableColumn id="${String(at)}" name="c${String(at)}"/>`)}</tableColumns></table>`,
      ),
    notes: () =>
      further(
        'sheet',
        'comments',
        '../comments1.xml',
        `<comments ${main}><authors><author>a</author></authors><commentList>${repeat(some(), (at) => `<comment ref="A${String(at + 1)}" authorId="0"><text><t>n</t></text></comment>`)}</commentList></comments>`,
      ),
    'a theme of elements': () =>
      further('workbook', 'theme', 'theme/theme1.xml', `<theme>${'<a><b/></a>'.repeat(some())}</theme>`),
    'custom XML like ours': () =>
      further(
        'workbook',
        'customXml',
        '../customXml/item1.xml',
        `<huiyan xmlns="urn:huiyan:state:1">${pick(['[', '{"a":', '&amp;', 'x']).repeat(some())}</huiyan>`,
        pick([1, 1_000]),
      ),
    'deep nesting': () =>
      inPart(
        pick([workbookPath, relationshipsPath, '[Content_Types].xml']),
        /<\/\w+>$/u,
        nested('a', some()),
      ),
    'deep nesting in the sheet': () =>
      pick([
        after(nested('a', some())),
        rows(nested('row', some())),
        rows(`<row r="1"><c r="A1"><is>${nested('r', some())}</is></c></row>`),
      ]),
    'comments and instructions': () =>
      rows(list + pick(['<!---->', '<?a?>', '<![CDATA[x]]>']).repeat(many())),
    'sections within a text': () =>
      rows(
        `<row r="1">${inline('A1', pick(['<![CDATA[x]]>', '<!-- -->y', '<?a?>', '&#65;', '&amp;']).repeat(many()))}</row>`,
      ),
    'shared texts': () =>
      further(
        'workbook',
        'sharedStrings',
        'sharedStrings.xml',
        `<sst ${main}>${pick(['<si/>', '<si><t>x</t></si>', '<si><r><t>a</t></r><r><t>b</t></r></si>']).repeat(many())}</sst>`,
      ),
    'runs of a shared text': () =>
      further(
        'workbook',
        'sharedStrings',
        'sharedStrings.xml',
        `<sst ${main}><si>${'<r><t>ab</t></r>'.repeat(many())}</si></sst>`,
      ),
    'cells without anything': () =>
      rows(
        repeat(
          pick([10, 100]),
          () => `<row>${pick(['<c/>', '<c s="1"/>', '<c><v>1</v></c>']).repeat(16_000)}</row>`,
        ),
      ),
    'rows without anything': () =>
      rows(
        list +
          repeat(pick([100_000, 1_000_000]), (at) =>
            pick(['<row/>', `<row r="${String(at + 20)}" ht="15" hidden="1"/>`]),
          ),
      ),
    'one row, often': () =>
      rows(
        `<row r="1">${'<c><v>1</v></c>'.repeat(16_000)}</row>${pick(['<row r="1"><c r="A1"/></row>', '<row r="1"><c r="XFD1"><v>1</v></c></row>']).repeat(some())}`,
      ),
    'cells from right to left': () =>
      rows(
        repeat(
          60,
          (row) =>
            `<row r="${String(row + 1)}">${repeat(8_000, (at) => `<c r="${letters(8_000 - at)}${String(row + 1)}"><v>1</v></c>`)}</row>`,
        ),
      ),
    'a header in every column': () =>
      rows(
        `<row r="1">${repeat(pick([1_000, 16_384]), (at) => inline(`${letters(at + 1)}1`, pick(['客户姓名', '资产', '手机', 'Amount', `列${String(at)}`])))}</row><row r="2"><c r="A2"><v>1</v></c></row>`,
      ),
    'one far cell': () =>
      rows(
        `<row r="1"><c r="A1"><v>7</v></c></row><row r="${String(1 + below(1_048_575) + 1)}"><c><v>1</v></c></row><row r="1048576"><c r="${pick(['ALL', 'XFD'])}1048576"><v>7</v></c></row>`,
      ),
    'a long header': () =>
      rows(
        list
          .replace('资产', longText().repeat(10_000).slice(0, 32_767))
          .replace('客户姓名', longText().repeat(32_767).slice(0, 32_767)),
      ),
    'long cells': () =>
      rows(
        list +
          repeat(
            60,
            (at) =>
              `<row r="${String(at + 20)}">${inline(`A${String(at + 20)}`, longText().repeat(32_767).slice(0, 32_767))}${inline(`C${String(at + 20)}`, longText().repeat(32_767).slice(0, 32_767))}</row>`,
          ),
      ),
    'functions within functions': () =>
      rows(`<row r="1"><c r="E1"><f>${'HY.ABC('.repeat(some())}1${')'.repeat(10)}</f><v>1</v></c></row>`),
    'formulas that call us': () =>
      rows(
        list +
          repeat(
            pick([500, 20_000]),
            (at) =>
              `<row r="${String(at + 20)}"><c r="E${String(at + 20)}"><f>HY.TIER($C$2:$C$1048576,C${String(at + 2)})</f><v>1</v></c></row>`,
          ),
      ),
    'arrays over the whole sheet': () =>
      rows(
        list +
          repeat(
            pick([50, 2_000]),
            (at) =>
              `<row r="${String(at + 20)}"><c r="E${String(at + 20)}"><f t="array" ref="E${String(at + 20)}:XFD1048576">SUM(A1)</f><v>1</v></c></row>`,
          ),
      ),
    'shared formulas': () =>
      rows(
        list +
          `<row r="20"><c r="E20"><f t="shared" si="0" ref="E20:E99999">${'A1+'.repeat(2_000)}1</f></c></row>` +
          repeat(
            some(),
            (at) => `<row r="${String(at + 21)}"><c r="E${String(at + 21)}"><f t="shared" si="0"/></c></row>`,
          ),
      ),
    'a quote that is never closed': () =>
      text(
        `客户号,客户姓名,资产\n${repeat(5, (at) => `${String(at)},甲,1\n`)}6,"乙,2\n${repeat(some(), (at) => `${String(at)},丙,3\n`)}`,
      ),
    'delimiters only': () => text(pick([',', ';', '\t', ',"",', '\n', '\r', '","']).repeat(many())),
    'a text of one line': () => text('x'.repeat(many() * 10)),
    'a text of columns': () => text(repeat(pick([20, 400]), () => `${'1,'.repeat(pick([1_000, 16_000]))}\n`)),
    'a scheme of words': () => ({
      file: 'scheme.json',
      bytes: new TextEncoder().encode(
        JSON.stringify({
          version: 1,
          id: 'x',
          label: { zh: '甲', en: 'A' },
          steps: [
            {
              method: 'high-end',
              params: {
                [pick(['positions', 'positionExclusions'])]: Array.from(
                  { length: pick([400, 3_000, 60_000]) },
                  (_, at) => `${pick(['w', '前~', '~', '(.*'])}${String(at)}`,
                ),
              },
            },
          ],
        }),
      ),
    }),
    'a scheme of labels': () => ({
      file: 'scheme.json',
      bytes: new TextEncoder().encode(
        JSON.stringify({
          version: 1,
          id: 'x',
          label: { zh: 'x'.repeat(many()), en: 'x' },
          steps: [{ method: 'abc', params: {} }],
        }),
      ),
    }),
  };
}

/** Packed fast: some unpack to 50 MB. */
function zipParts(parts: Parts): Uint8Array {
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12), level: 1 });
}

function repeat(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join('');
}

function nested(name: string, depth: number): string {
  return `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
}

function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
