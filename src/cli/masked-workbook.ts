import { RowCells } from '../embedded-host/model/cells/row-cells';
import { RowShape } from '../embedded-host/model/cells/row-shape';
import { isFormulaLike } from '../embedded-host/model/formulas/formula-like';
import type { Sheet } from '../embedded-host/model/book/sheet';
import { Workbook } from '../embedded-host/model/book/workbook';
import type { SheetToMask } from '../session/writing/masking-plan';
import { maskText } from '../table/privacy/mask-text';
import { PersonalValues } from '../table/privacy/personal-values';
import { copyLook } from './masking/copy-look';
import { cellMask } from './masking/mask-cells';
import { collectPersonal, columnMasks, type MaskedColumn } from './masking/mask-column';
import { requireNobody } from './masking/require-nobody';
import { shuffledRows } from './masking/shuffled-rows';

/**
 * A masked copy for outside, made from nothing: a new workbook that gets the values of the cells, each masked, with their number
 * formats, fills and widths. What is not copied cannot leak: formulas, notes, charts, PivotTables and their caches, names,
 * custom XML, properties stay behind.
 */
export function maskedWorkbook(
  workbook: Workbook,
  plan: readonly SheetToMask[],
  { isShuffled = false, onShare }: MaskingChoices = {},
): Workbook {
  const masks = new Map(
    plan.map((sheet) => [sheet.sheet, sheet.holds === 'list' ? columnMasks(sheet, workbook) : []] as const),
  );
  const personal = new PersonalValues();
  for (const columns of masks.values()) for (const column of columns) collectPersonal(column, personal);
  const copy = new Workbook({ date1904: workbook.date1904 });
  const sheets = plan.flatMap((what) => workbook.sheet(what.sheet) ?? []);
  const onRow = onShare && rowCounter(sheets, onShare);
  for (const what of plan) {
    const sheet = workbook.sheet(what.sheet);
    if (sheet) copySheet(sheet, what, masks.get(what.sheet) ?? [], { copy, personal, isShuffled, onRow });
  }
  requireNobody(copy, personal);
  return copy;
}

/** How a copy is made. */
export interface MaskingChoices {
  /** The rows of each list in another order, which nobody can work out. */
  readonly isShuffled?: boolean;
  /** Hears how far it is, 0 to 1. */
  readonly onShare?: (share: number) => void;
}

interface Copying {
  readonly copy: Workbook;
  readonly personal: PersonalValues;
  readonly isShuffled: boolean;
  readonly onRow: (() => void) | undefined;
}

/** The rest is for the check of the copy and for its file. */
const shareOfRows = 0.7;
const rowsBetweenNews = 2_000;

function rowCounter(sheets: readonly Sheet[], onShare: (share: number) => void): () => void {
  let total = 0;
  for (const sheet of sheets) for (const _row of sheet.cells.rows()) total++;
  let done = 0;
  return () => {
    if (++done % rowsBetweenNews === 0) onShare((done / total) * shareOfRows);
  };
}

function copySheet(
  sheet: Sheet,
  what: SheetToMask,
  columns: readonly MaskedColumn[],
  { copy, personal, isShuffled, onRow }: Copying,
): void {
  const target = copy.addSheet(freeName(sheetName(sheet.name, what, personal), copy));
  const masked = cellMask(what, columns, personal);
  const lookOf = copyLook(sheet, target);
  const { styles } = sheet.workbook;
  const placeOf = isShuffled ? shuffledRows(sheet, what) : undefined;
  let shape = RowShape.empty;
  for (const [row, cells] of sheet.cells.rows()) {
    onRow?.();
    const cellsOfRow = cells.shape.columns.map((column, place) => {
      const style = cells.shape.styles[place] ?? 0;
      return { column, style, value: cells.values[place] ?? '', isDate: styles.isDate(style) };
    });
    const out = masked(row, cellsOfRow);
    const kept = cellsOfRow
      .map(({ column, style }, place) => {
        const value = out[place] ?? '';
        return { column, value, style: lookOf(style, isFormulaLike(value)) };
      })
      .filter(({ value, style }) => value !== '' || style !== 0);
    if (kept.length === 0) continue;
    const places = kept.map(({ column }) => column);
    const looks = kept.map(({ style }) => style);
    if (!shape.equals(places, looks)) shape = new RowShape(places, looks);
    const values = kept.map(({ value }) => value);
    // As a whole: cells that are put in one by one make a shape each, and a row may have thousands.
    target.cells.putRow(placeOf?.get(row) ?? row, new RowCells(shape, values));
  }
  if (sheet.visibility !== 'visible') copy.setVisibility(target, sheet.visibility);
}

/** What sheets are called that hold lists of customers, everywhere. */
const usualName =
  /^(?:客户|顾客|会员|清单|名单|列表|数据|汇总|明细|信息|资料|台账|交易|流水|订单|产品|员工|业务员|经理|商机|工作|表|customers?|clients?|members?|list|data|sheet|transactions?|orders?|deals?|leads?|contacts?|products?|staff|sales|accounts?|policies|table|export|bank|[\d\s_\-.()（）])+$/iu;

/** The name of a sheet of the user's may be somebody's. */
function sheetName(name: string, what: SheetToMask, personal: PersonalValues): string {
  const isOurs = what.holds !== 'unknown' && what.holds !== 'list';
  return personal.replaceIn(isOurs || usualName.test(name) ? name : maskText(name));
}

/** Masked names may be alike; a number tells them apart. */
function freeName(name: string, workbook: Workbook): string {
  const plain = name.replaceAll('*', '-');
  let free = plain;
  for (let number = 2; workbook.sheet(free); number++) free = `${plain.slice(0, 26)} ${String(number)}`;
  return free;
}
