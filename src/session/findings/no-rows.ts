import { Problem } from '../../locales/problem';

/** The problem of a sheet that has a header and no customers below it. */
export function noRows(sheet: string): Problem {
  return new Problem(
    'no-rows',
    {
      zh: `工作表“${sheet}”的表头下没有客户数据。请检查是否选对了工作表。`,
      en: `Sheet "${sheet}" has no customers below its header. Check that it is the right sheet.`,
    },
    { cell: sheet },
  );
}
