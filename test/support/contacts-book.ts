import type { CellValue } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { cellsOf, sheetOf } from './cells-of';
import { apply, previewOn } from './sample-job';

/** The sheets of the list and of outcomes. */
export const list = '本周名单';
export const done = '联系结果';
export const header = [
  '客户号',
  '客户姓名',
  '职位',
  '资产规模',
  '触发事件',
  '手机号',
  '客户经理',
  '是否同意联系',
];
/** One row a customer; C1 and C9 twice. */
export const customers: readonly (readonly CellValue[])[] = [
  ['C1', '王一', '董事长', 3_000_000, '大额转入', '13800000001', '赵经理', '是'],
  ['C2', '李二', '教师', 900_000, '卖房', '13800000002', '赵经理', '是'],
  ['C3', '张三', '总经理', 5_000_000, '', '13800000003', '钱经理', '是'],
  ['C4', '刘四', '董事长', 8_000_000, '大额转入', '13800000004', '钱经理', '否'],
  ['C5', '陈五', '职员', 20_000, '', '13800000005', '钱经理', '是'],
  ['C6', '杨六', '', '', '', '13800000006', '钱经理', '是'],
  ['C7', '黄七', '', '', '卖厂', '13800000007', '', '是'],
  ['C8', '周八', '总裁', 2_000_000, '大额转入', '13800000008', '赵经理', '是'],
  ['C1', '王一', '董事长', 3_000_000, '大额转入', '13800000001', '赵经理', '是'],
  ['C9', '吴九', '教师', 700_000, '', '13800000009', '钱经理', '是'],
  ['C9', '吴九', '教师', 700_000, '', '13800000009', '钱经理', '否'],
];

/** A workbook of customers to contact. */
export function bookOf(rows: readonly (readonly CellValue[])[] = customers): Workbook {
  const workbook = Workbook.createEmpty('客户');
  [header, ...rows].forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '') sheetOf(workbook).setValue(r, c, cell);
    });
  });
  return workbook;
}

/** The first run on it, with a list. */
export async function writeList(workbook: Workbook, capacity = 20, more: Parameters<typeof apply>[1] = {}) {
  const { preview } = await previewOn(workbook);
  await apply(preview, { callList: { capacity }, ...more });
  return preview;
}

/** The rows of the list, each with the cells by their headings. */
export function entries(workbook: Workbook, name = list): Record<string, CellValue>[] {
  const cells = cellsOf(workbook, name);
  const at = cells.findIndex((row) => row.includes('结果') || row.includes('Outcome'));
  const headings = cells[at] ?? [];
  return cells
    .slice(at + 1)
    .map((row) => Object.fromEntries(headings.map((h, c) => [String(h), row[c] ?? ''])));
}

/** Who stands on the list. */
export const ids = (workbook: Workbook): CellValue[] =>
  entries(workbook).map((entry) => entry['客户号'] ?? '');

/** Types into the list, beside a customer, wherever he stands. */
export function type(workbook: Workbook, id: string, heading: string, value: CellValue): void {
  const cells = cellsOf(workbook, list);
  const at = cells.findIndex((row) => row.includes('结果'));
  const row = cells.findIndex((own, index) => index > at && own.includes(id));
  const column = cells[at]?.indexOf(heading) ?? -1;
  if (row < 0 || column < 0) throw new Error(`no ${id} or no ${heading} on the list`);
  sheetOf(workbook, list).setValue(row, column, value);
}
