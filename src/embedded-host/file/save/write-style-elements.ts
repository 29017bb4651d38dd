import type {
  Border,
  BorderSide,
  Color,
  DifferentialFormat,
  Fill,
  Font,
} from '../../model/styles/cell-format';
import { colorFromHex } from '../../model/styles/color';
import type { CellFormatRecord } from '../../model/styles/style-book';
import { encodeXmlText } from '../xml/xml-text';

/** A font's element. Its children come in the order of the schema, which Excel insists on. */
export function fontXml(font: Font, p: string): string {
  const value = (name: string, text: string) => `<${p}${name} val="${encodeXmlText(text)}"/>`;
  const other = (...names: string[]) =>
    names.map((name) => (name in font.others ? value(name, font.others[name] ?? '') : '')).join('');
  return (
    `<${p}font>` +
    (font.bold ? `<${p}b/>` : '') +
    (font.italic ? `<${p}i/>` : '') +
    (font.strikethrough ? `<${p}strike/>` : '') +
    other('condense', 'extend', 'outline', 'shadow') +
    (font.underline === 'none' ? '' : value('u', font.underline)) +
    other('vertAlign') +
    value('sz', String(font.size)) +
    colorXml('color', font.color, p) +
    value('name', font.name) +
    other('family', 'charset', 'scheme') +
    `</${p}font>`
  );
}

/** A fill's element. */
export function fillXml(fill: Fill, p: string): string {
  const colors = colorXml('fgColor', fill.foreground, p) + colorXml('bgColor', fill.background, p);
  return `<${p}fill><${p}patternFill patternType="${fill.pattern}">${colors}</${p}patternFill></${p}fill>`;
}

/** A border's element. */
export function borderXml(border: Border, p: string): string {
  const side = (name: string, line: BorderSide | null) =>
    line
      ? `<${p}${name} style="${line.style}">${colorXml('color', line.color, p)}</${p}${name}>`
      : `<${p}${name}/>`;
  return (
    `<${p}border>${side('left', border.left)}${side('right', border.right)}${side('top', border.top)}` +
    `${side('bottom', border.bottom)}${side('diagonal', border.diagonal)}</${p}border>`
  );
}

/** A cell format's element; every table that it points into is said to apply. */
export function cellFormatXml(record: CellFormatRecord, p: string): string {
  const { alignment } = record;
  const attributes = Object.entries({
    ...alignment.others,
    ...(alignment.horizontal === null ? {} : { horizontal: alignment.horizontal }),
    ...(alignment.vertical === null ? {} : { vertical: alignment.vertical }),
    ...(alignment.wrapText ? { wrapText: '1' } : {}),
    ...(alignment.indent > 0 ? { indent: String(alignment.indent) } : {}),
  }).map(([name, value]) => ` ${name}="${encodeXmlText(value)}"`);
  const isProtected = record.locked && !record.formulaHidden;
  const protection = isProtected
    ? ''
    : `<${p}protection locked="${record.locked ? 1 : 0}" hidden="${record.formulaHidden ? 1 : 0}"/>`;
  const content = (attributes.length > 0 ? `<${p}alignment${attributes.join('')}/>` : '') + protection;
  return (
    `<${p}xf numFmtId="${record.numberFormatId}" fontId="${record.fontId}" fillId="${record.fillId}" ` +
    `borderId="${record.borderId}" xfId="${record.namedStyleId}"${record.quotePrefix ? ' quotePrefix="1"' : ''} ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"` +
    (content === '' ? '/>' : `>${content}</${p}xf>`)
  );
}

/** The look of a conditional format. Its fill colour is the background, unlike in cells. */
export function differentialXml(look: DifferentialFormat, numberFormatId: number, p: string): string {
  const font =
    (look.bold === undefined ? '' : `<${p}b val="${look.bold ? 1 : 0}"/>`) +
    (look.italic === undefined ? '' : `<${p}i val="${look.italic ? 1 : 0}"/>`) +
    (look.strikethrough === undefined ? '' : `<${p}strike val="${look.strikethrough ? 1 : 0}"/>`) +
    (look.underline ? `<${p}u/>` : '') +
    (look.fontColor === undefined ? '' : colorXml('color', colorFromHex(look.fontColor), p));
  const format = look.numberFormat;
  return (
    `<${p}dxf>` +
    (font === '' ? '' : `<${p}font>${font}</${p}font>`) +
    (format === undefined
      ? ''
      : `<${p}numFmt numFmtId="${numberFormatId}" formatCode="${encodeXmlText(format)}"/>`) +
    (look.fillColor === undefined
      ? ''
      : `<${p}fill><${p}patternFill patternType="solid">${colorXml('fgColor', colorFromHex(look.fillColor), p)}` +
        `${colorXml('bgColor', colorFromHex(look.fillColor), p)}</${p}patternFill></${p}fill>`) +
    `</${p}dxf>`
  );
}

function colorXml(name: string, color: Color | null, p: string): string {
  if (!color) return '';
  const attributes = Object.entries(color).map(([key, value]) => ` ${key}="${value === true ? 1 : value}"`);
  return `<${p}${name}${attributes.join('')}/>`;
}
