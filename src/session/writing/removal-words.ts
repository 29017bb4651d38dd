import type { Text } from '../../locales/text';
import { addressOf } from '../../table/places/address';
import { quotedSheet } from '../../table/places/quoted-sheet';
import type { OwnThings } from '../../workbook/write/run/own-things';
import type { Removal } from '../../workbook/write/run/remove-own';

/** Whether there is nothing of the add-in's in a workbook. */
export function isNothing({ columns, sheets, names, parts }: OwnThings): boolean {
  return columns.length + sheets.length + names + parts === 0;
}

/** Somebody may have put formulas beside every customer. */
const mostCells = 30;

/** What removing would do, a line each, before it is done. */
export function removalWords(
  { columns, sheets, names, parts, schemes }: OwnThings,
  removal: Removal,
): Text[] {
  const isAll = removal === 'all';
  const cells = columns.map(({ sheet, row, column, header }) => {
    const cell = `${quotedSheet(sheet)}!${addressOf(row, column)}`;
    return header === '' ? cell : `${cell} ${header}`;
  });
  const typed = columns.flatMap(({ sheet, theirs }) => theirs.map((cell) => `${quotedSheet(sheet)}!${cell}`));
  const [shown, rest] = [typed.slice(0, mostCells), typed.length > mostCells ? '…' : ''];
  const lines: (Text | false)[] = [
    cells.length > 0 && {
      zh: `${String(cells.length)} 列${isAll ? '删除' : '保留为普通列'}：${cells.join('、')}`,
      en: `${String(cells.length)} column(s) ${isAll ? 'are deleted' : 'stay as plain columns'}: ${cells.join(', ')}`,
    },
    isAll &&
      typed.length > 0 && {
        zh: `其中 ${String(typed.length)} 个单元格不是慧眼写的，予以保留，所在列只清空慧眼的内容：${shown.join('、')}${rest}`,
        en: `${String(typed.length)} cell(s) in them are not Huiyan's and stay; their columns are emptied of Huiyan's cells only: ${shown.join(', ')}${rest}`,
      },
    sheets.length > 0 && {
      zh: `${String(sheets.length)} 张工作表${isAll ? '删除（包括名单上填写的结果）' : '保留为普通工作表'}：${sheets.map(({ name }) => name).join('、')}`,
      en: `${String(sheets.length)} sheet(s) ${isAll ? 'are deleted, with what was typed into lists' : 'stay as plain sheets'}: ${sheets.map(({ name }) => name).join(', ')}`,
    },
    names + parts > 0 && {
      zh: `${String(names)} 个隐藏名称和 ${String(parts)} 份记录删除${schemes > 0 ? `，其中保存的方案 ${String(schemes)} 个` : ''}；列的批注删除`,
      en: `${String(names)} hidden name(s) and ${String(parts)} custom XML part(s) are deleted${schemes > 0 ? `, ${String(schemes)} saved scheme(s) among them` : ''}; so are the notes on headers`,
    },
  ];
  return lines.filter((line) => line !== false);
}
