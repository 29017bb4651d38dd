import { parseArea } from '../../model/cells/address';
import { Table } from '../../model/parts/table';
import { decodeEscapes } from '../xml/xml-text';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xml-tree';

/** Reads a table's part; null where it has no area. */
export function readTable(xml: XmlElement): Table | null {
  const area = parseArea(xml.attributes['ref'] ?? '');
  if (!area) return null;
  const style = child(xml, 'tableStyleInfo');
  return new Table(numberAttribute(xml, 'id') ?? 0, {
    name: decodeEscapes(xml.attributes['displayName'] ?? xml.attributes['name'] ?? ''),
    area,
    columns: childrenOf(child(xml, 'tableColumns'), 'tableColumn').map((column, place) => ({
      id: numberAttribute(column, 'id') ?? place + 1,
      name: decodeEscapes(column.attributes['name'] ?? ''),
    })),
    hasHeaderRow: (numberAttribute(xml, 'headerRowCount') ?? 1) > 0,
    hasTotalsRow: (numberAttribute(xml, 'totalsRowCount') ?? 0) > 0,
    hasFilterButtons: child(xml, 'autoFilter') !== undefined,
    style: {
      name: style?.attributes['name'] ?? null,
      showFirstColumn: flagAttribute(style, 'showFirstColumn'),
      showLastColumn: flagAttribute(style, 'showLastColumn'),
      showRowStripes: flagAttribute(style, 'showRowStripes'),
      showColumnStripes: flagAttribute(style, 'showColumnStripes'),
    },
  });
}
