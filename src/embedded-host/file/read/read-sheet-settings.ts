import { parseArea } from '../../model/cells/address';
import {
  protectionPermissions,
  type PageSetup,
  type ProtectionPermission,
  type SheetProtection,
} from '../../model/parts/sheet-settings';
import type { Sheet } from '../../model/book/sheet';
import { colorToHex } from '../../model/styles/color';
import { maxColumns } from '../../model/cells/limits';
import { requireWithin } from '../bytes/budgets';
import { readColor } from './read-styles';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xml-tree';

/** Reads what a sheet's part says outside its rows into the model; `xml` is the part without its rows. */
export function readSheetSettings(xml: XmlElement, sheet: Sheet): void {
  const format = child(xml, 'sheetFormatPr');
  sheet.load({
    tabColor: colorToHex(
      readColor(child(child(xml, 'sheetPr'), 'tabColor')),
      sheet.workbook.styles.themeColors,
    ),
    standardWidth: numberAttribute(format, 'defaultColWidth') ?? 8.43,
    standardHeight: numberAttribute(format, 'defaultRowHeight') ?? 15,
    pageSetup: readPageSetup(xml),
    protection: readProtection(child(xml, 'sheetProtection')),
  });
  readView(child(child(xml, 'sheetViews'), 'sheetView'), sheet);
  readColumns(child(xml, 'cols'), sheet);
  readFilter(child(xml, 'autoFilter'), sheet);
  const merges = childrenOf(child(xml, 'mergeCells'), 'mergeCell');
  requireWithin('merges', merges.length, sheet.name);
  sheet.loadMerges(merges.flatMap((merge) => parseArea(merge.attributes['ref'] ?? '') ?? []));
}

function readPageSetup(xml: XmlElement): PageSetup {
  const setup = child(xml, 'pageSetup');
  const isFit = flagAttribute(child(child(xml, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  return {
    isLandscape: setup?.attributes['orientation'] === 'landscape',
    paperSize: numberAttribute(setup, 'paperSize'),
    fit: isFit
      ? {
          width: numberAttribute(setup, 'fitToWidth') ?? 1,
          height: numberAttribute(setup, 'fitToHeight') ?? 1,
        }
      : null,
  };
}

function readView(view: XmlElement | undefined, sheet: Sheet): void {
  sheet.load({ showGridlines: flagAttribute(view, 'showGridLines', true) });
  const pane = child(view, 'pane');
  if (!pane?.attributes['state']?.startsWith('frozen')) return;
  sheet.load({
    frozenPanes: {
      rows: numberAttribute(pane, 'ySplit') ?? 0,
      columns: numberAttribute(pane, 'xSplit') ?? 0,
    },
  });
}

function readColumns(columns: XmlElement | undefined, sheet: Sheet): void {
  const all = childrenOf(columns, 'col');
  requireWithin('columns', all.length, sheet.name);
  for (const column of all) {
    const first = (numberAttribute(column, 'min') ?? 1) - 1;
    const last = Math.min((numberAttribute(column, 'max') ?? 1) - 1, maxColumns - 1);
    if (!(first >= 0 && first <= last)) continue;
    const width = numberAttribute(column, 'width');
    const style = numberAttribute(column, 'style');
    sheet.columns.load(first, last, {
      ...(width === undefined ? {} : { width }),
      ...(style === undefined ? {} : { style }),
      isHidden: flagAttribute(column, 'hidden'),
    });
  }
}

function readFilter(filter: XmlElement | undefined, sheet: Sheet): void {
  const area = parseArea(filter?.attributes['ref'] ?? '');
  if (area) sheet.load({ autoFilter: { area, hasCriteria: childrenOf(filter, 'filterColumn').length > 0 } });
}

/** In files the attribute says what is forbidden; these are allowed where nothing is said. */
const allowedByDefault: readonly ProtectionPermission[] = [
  'selectLockedCells',
  'selectUnlockedCells',
  'objects',
  'scenarios',
];

function readProtection(protection: XmlElement | undefined): SheetProtection | null {
  if (!flagAttribute(protection, 'sheet')) return null;
  const allowed = protectionPermissions.filter(
    (permission) => !flagAttribute(protection, permission, !allowedByDefault.includes(permission)),
  );
  const hasPassword = ['password', 'hashValue'].some((name) => (protection?.attributes[name] ?? '') !== '');
  return { allowed: new Set(allowed), hasPassword };
}
