import { Problem } from '../../../locales/problem';

/** Somebody moved rows or columns while a run was being written. */
export function sheetChanged(sheet: string): Problem {
  return new Problem(
    'sheet-changed',
    {
      zh: `工作表“${sheet}”的行列自读取后已被改动（排序、插入、删除或改了客户号）。结果已撤回，请重新读取后再运行。`,
      en: `Rows or columns of "${sheet}" have changed since they were read (sorted, inserted, deleted, or ids edited). The results were taken back; read the sheet again, then run.`,
    },
    { cell: sheet },
  );
}
