import { largest } from '../../model/cells/largest';
import type { StyleBook } from '../../model/styles/style-book';
import type { StyleTable } from '../../model/styles/style-table';
import { blankStyles } from '../package/blank-workbook';
import { childSpan, insertInOrder, prefixOf } from '../xml/ordered-children';
import { originOf } from '../package/origin';
import { namespaces, type SaveContext } from './save-context';
import { TextEdits } from '../xml/text-edits';
import { parseSpans, type ElementSpan } from '../xml/xml-spans';
import { borderXml, cellFormatXml, differentialXml, fillXml, fontXml } from './write-style-elements';
import { encodeXmlText } from '../xml/xml-text';

const order =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Appends new formats to the style part; what is there stays as it is, number by number. */
export function saveStyles(context: SaveContext): void {
  const { patch, workbook, workbookPath } = context;
  const { styles } = workbook;
  const known = patch.relationships(workbookPath).find(({ kind }) => kind === 'styles')?.target;
  if (!isTouched(styles) && originOf(workbook)) return;
  let path = known;
  if (path === undefined || !patch.has(path)) {
    path = patch.newPath('xl/styles.xml');
    const transitional = namespaces(false).main;
    patch.add(path, contentType, blankStyles.replace(transitional, namespaces(context.isStrict).main));
    if (known === undefined) patch.addRelationship(workbookPath, 'styles', path);
  }
  const edits = new TextEdits(patch.text(path));
  appendStyles(edits, styles);
  patch.writeEdits(path, edits);
}

function isTouched(styles: StyleBook): boolean {
  const tables = [styles.fonts, styles.fills, styles.borders, styles.cellFormats, styles.differentials];
  return styles.addedNumberFormats.size > 0 || tables.some((table) => table.added().length > 0);
}

function appendStyles(edits: TextEdits, styles: StyleBook): void {
  const root = parseSpans(edits.xml);
  const p = prefixOf(root);
  const formats = [...styles.addedNumberFormats].map((id) => {
    return `<${p}numFmt numFmtId="${id}" formatCode="${encodeXmlText(styles.numberFormats.get(id) ?? '')}"/>`;
  });
  appendTo(edits, root, 'numFmts', formats);
  appendTable(edits, root, 'fonts', styles.fonts, (font) => fontXml(font, p));
  appendTable(edits, root, 'fills', styles.fills, (fill) => fillXml(fill, p));
  appendTable(edits, root, 'borders', styles.borders, (border) => borderXml(border, p));
  appendTable(edits, root, 'cellXfs', styles.cellFormats, (record) => cellFormatXml(record, p));
  appendTable(edits, root, 'dxfs', styles.differentials, (look) =>
    differentialXml(look, numberOf(styles, look.numberFormat), p),
  );
}

/** Looks of conditional formats spell their number format out; its number only has to be free or the same. */
function numberOf(styles: StyleBook, code: string | undefined): number {
  for (const [id, known] of styles.numberFormats) if (known === code) return id;
  return largest(163, styles.numberFormats.keys()) + 1;
}

function appendTable<Item>(
  edits: TextEdits,
  root: ElementSpan,
  section: string,
  table: StyleTable<Item>,
  write: (item: Item) => string,
): void {
  // Where the file lacks a section, its numbers were given to what every workbook has, and these are written too.
  const isThere = childSpan(root, section) !== undefined;
  appendTo(edits, root, section, (isThere ? table.added() : table.all()).map(write));
}

function appendTo(edits: TextEdits, root: ElementSpan, section: string, items: readonly string[]): void {
  if (items.length === 0) return;
  const known = childSpan(root, section);
  const p = prefixOf(root);
  if (!known) {
    insertInOrder(
      edits,
      root,
      order,
      section,
      `<${p}${section} count="${items.length}">${items.join('')}</${p}${section}>`,
    );
    return;
  }
  edits.setAttribute(known, 'count', String(known.children.length + items.length));
  edits.append(known, items.join(''));
}
