import { conditionalFormatXml } from '../../../../src/embedded-host/file/sheet/write-conditional-format';
import { patchNoteDrawing } from '../../../../src/embedded-host/file/sheet/patch-note-drawing';
import { emptyNoteDrawing } from '../../../../src/embedded-host/file/sheet/note-shape';
import { EditFollower } from '../../../../src/embedded-host/file/sheet/follow-edits';
import {
  borderXml,
  cellFormatXml,
  differentialXml,
  fillXml,
  fontXml,
} from '../../../../src/embedded-host/file/save/write-style-elements';
import type { Border, Font } from '../../../../src/embedded-host/model/styles/cell-format';
import type { ConditionalRule } from '../../../../src/embedded-host/model/parts/conditional-format';
import type { Note } from '../../../../src/embedded-host/model/parts/note';
import type { CellFormatRecord } from '../../../../src/embedded-host/model/styles/style-book';
import type { WorkbookEdit } from '../../../../src/embedded-host/model/cells/workbook-edit';

// Elements and attributes, and their order, are those of ECMA-376 part 1: 18.3.1.10 (cfRule) and 18.8 (styles).

describe('a conditional format as an element', () => {
  const areas = [
    { top: 1, left: 1, bottom: 4, right: 1 },
    { top: 9, left: 3, bottom: 9, right: 4 },
  ];
  const look = { fillColor: '#ff0000' };
  const element = (rule: ConditionalRule, p = '', stopIfTrue = false): string =>
    conditionalFormatXml({ areas, priority: 3, stopIfTrue, rule } as never, () => 7, p);
  const within = (rule: string) =>
    `<conditionalFormatting sqref="B2:B5 D10:E10">${rule}</conditionalFormatting>`;

  it.each<[string, ConditionalRule, string]>([
    [
      'a comparison with one value',
      { type: 'cellIs', operator: 'equal', formulas: ['"a&b"'], format: look },
      '<cfRule type="cellIs" dxfId="7" priority="3" operator="equal"><formula>&quot;a&amp;b&quot;</formula></cfRule>',
    ],
    [
      'a comparison with two values',
      { type: 'cellIs', operator: 'between', formulas: ['1', '9'], format: look },
      '<cfRule type="cellIs" dxfId="7" priority="3" operator="between"><formula>1</formula><formula>9</formula></cfRule>',
    ],
    [
      'a formula',
      { type: 'expression', formula: '$B2<9', format: look },
      '<cfRule type="expression" dxfId="7" priority="3"><formula>$B2&lt;9</formula></cfRule>',
    ],
    [
      'a text that a cell has',
      { type: 'text', operator: 'containsText', text: '高"端', format: look },
      '<cfRule type="containsText" dxfId="7" priority="3" operator="containsText" text="高&quot;端">' +
        '<formula>NOT(ISERROR(SEARCH(&quot;高&quot;&quot;端&quot;,B2)))</formula></cfRule>',
    ],
    [
      'a text that a cell has not',
      { type: 'text', operator: 'notContains', text: 'a', format: look },
      '<cfRule type="notContainsText" dxfId="7" priority="3" operator="notContains" text="a">' +
        '<formula>ISERROR(SEARCH(&quot;a&quot;,B2))</formula></cfRule>',
    ],
    [
      'a text at the beginning',
      { type: 'text', operator: 'beginsWith', text: 'a', format: look },
      '<cfRule type="beginsWith" dxfId="7" priority="3" operator="beginsWith" text="a">' +
        '<formula>LEFT(B2,LEN(&quot;a&quot;))=&quot;a&quot;</formula></cfRule>',
    ],
    [
      'a text at the end',
      { type: 'text', operator: 'endsWith', text: 'a', format: look },
      '<cfRule type="endsWith" dxfId="7" priority="3" operator="endsWith" text="a">' +
        '<formula>RIGHT(B2,LEN(&quot;a&quot;))=&quot;a&quot;</formula></cfRule>',
    ],
    [
      'a scale of colours',
      {
        type: 'colorScale',
        points: [
          { type: 'min', color: '#f8696b' },
          { type: 'percentile', value: '50' },
          { type: 'max', color: '#63BE7B' },
        ],
      },
      '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' +
        '<color rgb="FFF8696B"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
    ],
    [
      'bars',
      {
        type: 'dataBar',
        minimum: { type: 'num', value: '0' },
        maximum: { type: 'formula', value: 'A1&"x"' },
        color: '#638ec6',
      },
      '<cfRule type="dataBar" priority="3"><dataBar><cfvo type="num" val="0"/><cfvo type="formula" val="A1&amp;&quot;x&quot;"/>' +
        '<color rgb="FF638EC6"/></dataBar></cfRule>',
    ],
  ])('is written: %s', (_, rule, expected) => {
    expect(element(rule)).toBe(within(expected));
  });

  it('says that it is the last to be looked at, and has the prefix of the file', () => {
    const rule = { type: 'expression', formula: 'A1', format: look } as const;
    expect(element(rule, '', true)).toBe(
      within(
        '<cfRule type="expression" dxfId="7" priority="3" stopIfTrue="1"><formula>A1</formula></cfRule>',
      ),
    );
    expect(
      element(
        { type: 'dataBar', minimum: { type: 'min' }, maximum: { type: 'max' }, color: '#000000' },
        'x:',
      ),
    ).toBe(
      '<x:conditionalFormatting sqref="B2:B5 D10:E10"><x:cfRule type="dataBar" priority="3"><x:dataBar><x:cfvo type="min"/>' +
        '<x:cfvo type="max"/><x:color rgb="FF000000"/></x:dataBar></x:cfRule></x:conditionalFormatting>',
    );
  });

  it('of another kind is not written anew', () => {
    expect(element({ type: 'other', kind: 'iconSet' })).toBe('');
  });
});

describe('an element of the style part', () => {
  const font: Font = {
    name: '宋体 & Co',
    size: 10.5,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: 'none',
    color: null,
    others: {},
  };

  it('is a font, its children in the order of the schema', () => {
    expect(fontXml(font, '')).toBe('<font><sz val="10.5"/><name val="宋体 &amp; Co"/></font>');
    const others = Object.fromEntries(
      'scheme charset family vertAlign shadow outline extend condense'
        .split(' ')
        .map((name, at) => [name, String(at)]),
    );
    const all = {
      ...font,
      bold: true,
      italic: true,
      strikethrough: true,
      underline: 'double' as const,
      others,
    };
    expect(fontXml({ ...all, color: { theme: 1, tint: -0.25 } }, 'x:')).toBe(
      '<x:font><x:b/><x:i/><x:strike/><x:condense val="7"/><x:extend val="6"/><x:outline val="5"/><x:shadow val="4"/>' +
        '<x:u val="double"/><x:vertAlign val="3"/><x:sz val="10.5"/><x:color theme="1" tint="-0.25"/><x:name val="宋体 &amp; Co"/>' +
        '<x:family val="2"/><x:charset val="1"/><x:scheme val="0"/></x:font>',
    );
  });

  it('is a fill', () => {
    expect(fillXml({ pattern: 'none', foreground: null, background: null }, '')).toBe(
      '<fill><patternFill patternType="none"></patternFill></fill>',
    );
    expect(
      fillXml({ pattern: 'solid', foreground: { rgb: 'FFFF0000' }, background: { indexed: 64 } }, 'x:'),
    ).toBe(
      '<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFFF0000"/><x:bgColor indexed="64"/></x:patternFill></x:fill>',
    );
  });

  it('is a border, its sides in the order of the schema', () => {
    const none: Border = { left: null, right: null, top: null, bottom: null, diagonal: null };
    expect(borderXml(none, '')).toBe('<border><left/><right/><top/><bottom/><diagonal/></border>');
    const side = (style: string) => ({ style, color: { auto: true } as const });
    const all = { left: side('a'), right: side('b'), top: side('c'), bottom: side('d'), diagonal: side('e') };
    expect(borderXml({ ...all, diagonal: { style: 'e', color: null } }, 'x:')).toBe(
      '<x:border><x:left style="a"><x:color auto="1"/></x:left><x:right style="b"><x:color auto="1"/></x:right>' +
        '<x:top style="c"><x:color auto="1"/></x:top><x:bottom style="d"><x:color auto="1"/></x:bottom>' +
        '<x:diagonal style="e"></x:diagonal></x:border>',
    );
  });

  it('is a cell format, which says only what differs from the usual', () => {
    const plain: CellFormatRecord = {
      numberFormatId: 1,
      fontId: 2,
      fillId: 3,
      borderId: 4,
      namedStyleId: 5,
      alignment: { horizontal: null, vertical: null, wrapText: false, indent: 0, others: {} },
      locked: true,
      formulaHidden: false,
      quotePrefix: false,
    };
    const start = 'xf numFmtId="1" fontId="2" fillId="3" borderId="4" xfId="5"';
    const applied =
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    expect(cellFormatXml(plain, '')).toBe(`<${start} ${applied}/>`);
    const aligned = {
      horizontal: 'center',
      vertical: 'top',
      wrapText: true,
      indent: 2,
      others: { textRotation: '90' },
    };
    expect(cellFormatXml({ ...plain, quotePrefix: true, alignment: aligned }, 'x:')).toBe(
      `<x:${start} quotePrefix="1" ${applied}><x:alignment textRotation="90" horizontal="center" vertical="top" ` +
        'wrapText="1" indent="2"/></x:xf>',
    );
    expect(cellFormatXml({ ...plain, locked: false }, '')).toBe(
      `<${start} ${applied}><protection locked="0" hidden="0"/></xf>`,
    );
    expect(cellFormatXml({ ...plain, formulaHidden: true }, '')).toBe(
      `<${start} ${applied}><protection locked="1" hidden="1"/></xf>`,
    );
  });

  it('is the look of a conditional format', () => {
    expect(differentialXml({}, 164, '')).toBe('<dxf></dxf>');
    const look = { bold: true, italic: false, strikethrough: true, underline: true, fontColor: '#123abc' };
    expect(differentialXml({ ...look, numberFormat: '0"x"', fillColor: '#fff000' }, 170, 'x:')).toBe(
      '<x:dxf><x:font><x:b val="1"/><x:i val="0"/><x:strike val="1"/><x:u/><x:color rgb="FF123ABC"/></x:font>' +
        '<x:numFmt numFmtId="170" formatCode="0&quot;x&quot;"/>' +
        '<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFFFF000"/><x:bgColor rgb="FFFFF000"/></x:patternFill></x:fill></x:dxf>',
    );
    expect(
      differentialXml({ bold: false, italic: true, strikethrough: false, underline: false }, 164, ''),
    ).toBe('<dxf><font><b val="0"/><i val="1"/><strike val="0"/></font></dxf>');
  });
});

describe('the boxes of notes in a drawing', () => {
  const none = new EditFollower([], { id: 1, name: 'S' });
  const note = (row: number, column: number): Note => ({
    row,
    column,
    author: '',
    text: 'a',
    visible: false,
  });
  const shape = (row: number, column: number, more = '', type = 'Note') =>
    `<v:shape id="x"><x:ClientData ObjectType="${type}"><x:Anchor>2, 15, 1, 10, 4, 15, 5, 4</x:Anchor>` +
    `<x:Row> ${String(row)} </x:Row><x:Column> ${String(column)} </x:Column>${more}</x:ClientData></v:shape>\n`;
  const drawing = (shapes: string) => `<xml><br>${shapes}</xml>\n`;
  const patched = (shapes: string, removed: string[] = [], follower = none, added: Note[] = []) =>
    patchNoteDrawing(drawing(shapes), new Set(removed), follower, added);

  it('go with their notes, and the boxes of other things stay', () => {
    const [one, other] = [shape(1, 2), shape(12, 2)];
    const button = shape(1, 2, '', 'Button');
    expect(patched(one + other + button, ['1,2'])).toBe(drawing(other + button));
    expect(patched(one + other, ['2,1', '1,12'])).toBe(drawing(one + other));
    const nowhere = '<v:shape id="x"><x:ClientData ObjectType="Note"></x:ClientData></v:shape>';
    expect(patched(nowhere, ['0,0', '1,1'])).toBe(drawing(nowhere));
    const asWritten = one.replaceAll(', ', ',');
    expect(patched(asWritten + other, ['12,2'])).toBe(drawing(asWritten));
  });

  it('move with their cells, and keep their size', () => {
    const edits: WorkbookEdit[] = [
      { kind: 'insert', axis: 'rows', sheetName: 'S', sheetId: 1, at: 0, count: 3 },
      { kind: 'insert', axis: 'columns', sheetName: 'S', sheetId: 1, at: 3, count: 2 },
    ];
    const moved = patched(shape(1, 3), [], new EditFollower(edits, { id: 1, name: 'S' }));
    expect(moved).toContain('<x:Row> 4 </x:Row><x:Column> 5 </x:Column>');
    // Its left edge stands in column 2, which did not move.
    expect(moved).toContain('<x:Anchor>2, 15, 4, 10, 4, 15, 8, 4</x:Anchor>');
    const far = patched(
      shape(12, 13).replace('2, 15', '14, 15'),
      [],
      new EditFollower(edits, { id: 1, name: 'S' }),
    );
    expect(far).toContain(
      '<x:Anchor>16, 15, 4, 10, 6, 15, 8, 4</x:Anchor><x:Row> 15 </x:Row><x:Column> 15 </x:Column>',
    );
    const odd = shape(1, 3).replace('2, 15, 1', 'a, 15, 1');
    expect(patched(odd, [], new EditFollower(edits, { id: 1, name: 'S' }))).toContain(
      '<x:Anchor>a, 15, 1, 10, 4',
    );
    const short = shape(1, 3).replace('2, 15, 1,', '');
    expect(patched(short, [], new EditFollower(edits, { id: 1, name: 'S' }))).toContain(
      '<x:Anchor> 10, 4, 15, 5, 4<',
    );
  });

  it('get numbers that no other has, and their kind once', () => {
    const numbers = (xml: string) =>
      [...xml.matchAll(/id="_x0000_s(\d+)"/gu)].map(([, number]) => Number(number));
    const first = patchNoteDrawing(emptyNoteDrawing(1), new Set(), none, [note(0, 0), note(1, 0)]);
    expect(numbers(first)).toEqual([1025, 1026]);
    expect(first.match(/<v:shapetype /gu)).toHaveLength(1);
    expect(first).toMatch(/<\/v:shape><\/xml>$/u);
    const second = patchNoteDrawing(`${first} \n`, new Set(), none, [note(2, 0)]);
    expect(numbers(second)).toEqual([1025, 1026, 1027]);
    expect(second.match(/<v:shapetype /gu)).toHaveLength(1);
    expect(second).toMatch(/<\/v:shape><\/xml>$/u);
    expect(second.startsWith(first.replace('</xml>', '<v:shape '))).toBe(true);
    const inner = patched('<i><xml></xml></i>', [], none, [note(2, 0)]);
    expect(inner.startsWith('<xml><br><i><xml></xml></i><v:shapetype ')).toBe(true);
    const third = patchNoteDrawing(emptyNoteDrawing(3), new Set(), none, [note(2, 0)]);
    expect(numbers(third)).toEqual([3073]);
    expect(patchNoteDrawing(first, new Set(), none, [])).toBe(first);
  });

  it.each([
    ['shapes that are never closed', '<v:shape '],
    ['clusters that are never closed', '<o:idmap '],
    ['as many numbers as a file may hold', '_x0000_s7 '],
  ])('are written in a moment beside %s', (_, greedy) => {
    const start = process.cpuUsage();
    const after = patched(greedy.repeat(200_000), [], none, [note(0, 0)]);
    const { user, system } = process.cpuUsage(start);
    expect(after).toContain('id="_x0000_s1025"');
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
