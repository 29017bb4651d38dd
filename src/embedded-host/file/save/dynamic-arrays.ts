import { namespaces, type SaveContext } from './save-context';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

/** What marks a dynamic array among the kinds of metadata ([MS-XLSX] 2.2.4.4, XLDAPR). */
const kind = 'XLDAPR';

/**
 * The number, from 1, of the cell metadata that mark a formula as a dynamic array; the part is made where the file has none.
 * Without the mark Excel shows the formula in braces. 0 where the file has metadata of other kinds only.
 */
export function dynamicArrayMetadata(context: SaveContext): number {
  const { patch, workbookPath } = context;
  const path = patch.relationships(workbookPath).find((own) => own.kind === 'sheetMetadata')?.target;
  if (path !== undefined && patch.has(path)) return numberIn(new TextDecoder().decode(patch.bytes(path)));
  const made = patch.has('xl/metadata.xml') ? patch.newPath('xl/metadata#.xml') : 'xl/metadata.xml';
  patch.add(made, contentType, partOf(namespaces(context.isStrict).main));
  patch.addRelationship(workbookPath, 'sheetMetadata', made);
  return 1;
}

/** The first block of cell metadata that is of the kind. */
function numberIn(xml: string): number {
  const kinds = [...xml.matchAll(/<(?:\w+:)?metadataType\s[^>]*?name="([^"]*)"/gu)].map(([, name]) => name);
  const wanted = String(kinds.indexOf(kind) + 1);
  const [, cells = ''] = /<(?:\w+:)?cellMetadata[^>]*>([^]*?)<\/(?:\w+:)?cellMetadata>/u.exec(xml) ?? [];
  const blocks = [...cells.matchAll(/<(?:\w+:)?bk>([^]*?)<\/(?:\w+:)?bk>/gu)];
  return blocks.findIndex(([, block = '']) => new RegExp(`\\st="${wanted}"`, 'u').test(block)) + 1;
}

function partOf(main: string): string {
  const dynamic = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
  const flags =
    'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ' +
    'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<metadata xmlns="${main}" xmlns:xda="${dynamic}">` +
    `<metadataTypes count="1"><metadataType name="${kind}" ${flags}/></metadataTypes>` +
    `<futureMetadata name="${kind}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
    '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'
  );
}
