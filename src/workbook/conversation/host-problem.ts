import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';

/** What an error of Excel's client library means for a run. */
export type HostFailure =
  /** The request was too large: halve it and go on. */
  | 'too-large'
  /** Passing: wait and try again. */
  | 'busy'
  /** Somebody is typing in a cell: nothing can be done until they finish. */
  | 'editing'
  /** Another workbook is in front, where Excel answers some requests for that one or not at all: wait until this one is back. */
  | 'elsewhere'
  /** Trying again would not help. */
  | 'final';

const failureOfCode: Readonly<Record<string, HostFailure>> = {
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ActivityLimitReached: 'busy',
  RequestTimeout: 'busy',
  ServerBusy: 'busy',
  InvalidOperationInCellEditMode: 'editing',
  InactiveWorkbook: 'elsewhere',
  InvalidSelection: 'elsewhere',
};

const elsewhere: Text = {
  zh: '前面是另一个工作簿，Excel 不在那时修改这一个。请回到这个工作簿后重试；原表没有改动。',
  en: 'Another workbook is in front, and Excel does not work on this one meanwhile. Return to this workbook and try again; nothing was changed.',
};

const messages: Readonly<Record<string, Text>> = {
  InactiveWorkbook: elsewhere,
  InvalidSelection: elsewhere,
  FilteredRangeConflict: {
    zh: '工作表正在筛选，Excel 不允许在被筛选的区域写入。请清除筛选后重试；原表没有改动。',
    en: 'The sheet is filtered, and Excel does not write into the filtered range. Clear the filter and try again; nothing was changed.',
  },
  UnsupportedSheet: {
    zh: '这张工作表是图表、宏或对话框工作表，不是普通工作表。请打开有客户清单的工作表。',
    en: 'This sheet is a chart, macro or dialog sheet and no worksheet. Open the sheet with the customer list.',
  },
  AccessDenied: {
    zh: 'Excel 不允许修改这里：工作表或工作簿受保护。请在“审阅”中撤销保护后重试；原表没有改动。',
    en: 'Excel does not allow changes here: the sheet or the workbook is protected. Unprotect it under Review and try again; nothing was changed.',
  },
  InvalidOperationInCellEditMode: {
    zh: '有单元格正在编辑。请按 Enter 或 Esc 结束编辑后重试；原表没有改动。',
    en: 'A cell is being edited. Press Enter or Esc to finish, then try again; nothing was changed.',
  },
  ActivityLimitReached: {
    zh: 'Excel 正忙，暂时不接受请求。请稍候重试；原表没有改动。',
    en: 'Excel is busy and takes no requests for the moment. Wait a little and try again; nothing was changed.',
  },
  InvalidOrTimedOutSession: {
    zh: '与工作簿的连接已失效。请重新打开工作簿后重试。',
    en: 'The connection to the workbook has expired. Reopen the workbook and try again.',
  },
  ItemNotFound: {
    zh: '要找的工作表、表格或区域已经不在了，可能刚被删除或改名。请重新读取后再运行。',
    en: 'A sheet, table or range is no longer there; it may have just been deleted or renamed. Read the sheet again, then run.',
  },
  InsertDeleteConflict: {
    zh: '插入列会拆开数组公式、模拟运算表或表格，Excel 不允许。请把它们移到清单右侧或另一张工作表后重试；原表没有改动。',
    en: 'Putting columns in would cut an array formula, a what-if data table or a Table, which Excel does not allow. Move it to the right of the list or to another sheet and try again; nothing was changed.',
  },
  PivotTableRangeConflict: {
    zh: '插入列会拆开数据透视表，Excel 不允许。请把数据透视表移到清单右侧或另一张工作表后重试；原表没有改动。',
    en: 'Putting columns in would cut a PivotTable, which Excel does not allow. Move it to the right of the list or to another sheet and try again; nothing was changed.',
  },
  NonBlankCellOffSheet: {
    zh: '插入列会把最右边有内容的单元格推出工作表。请清理最右边用不到的列后重试；原表没有改动。',
    en: 'Putting columns in would push cells that are not blank off the sheet. Clear unused columns at the far right and try again; nothing was changed.',
  },
  NotImplemented: {
    zh: '这个版本的 Excel 不支持所需的操作。',
    en: 'This version of Excel does not support what is needed.',
  },
};

const unexpected: Text = {
  zh: 'Excel 没有完成这次操作。原表没有改动；请重新读取后再试一次。',
  en: 'Excel did not complete the operation. Nothing was changed; read the sheet again and retry.',
};

/** The code of an error from the client library, also when it was worded already; undefined for any other error. */
function hostErrorCode(error: unknown): string | undefined {
  if (error instanceof Problem) return hostErrorCode(error.cause);
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The member at which Excel ended a request, such as `NoteCollection.add`; undefined where nobody says. */
export function errorLocation(error: unknown): string | undefined {
  if (error instanceof Problem) return errorLocation(error.cause);
  const location = (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo?.errorLocation;
  return typeof location === 'string' ? location : undefined;
}

/** Whether Excel's client library gave an error, worded already or not. */
export function isOfHost(error: unknown): boolean {
  return hostErrorCode(error) !== undefined;
}

/** How to go on after an error: {@link HostFailure}. Errors of our own are final. */
export function classifyFailure(error: unknown): HostFailure {
  const code = hostErrorCode(error);
  return (code !== undefined && failureOfCode[code]) || 'final';
}

/** Whether a failure goes away when it is waited for. */
export function isPassing(failure: HostFailure): failure is Exclude<HostFailure, 'too-large' | 'final'> {
  return failure !== 'too-large' && failure !== 'final';
}

/** Errors that go away with what the person does, or with another connection. */
const passing: ReadonlySet<string> = new Set(['AccessDenied', 'InvalidOrTimedOutSession', 'NotImplemented']);

/** Whether an error says that a thing cannot be done, however often it is tried: Excel refuses it, or its data cannot be read. */
export function isRefusal(error: unknown): boolean {
  const code = hostErrorCode(error);
  if (code === undefined) return !(error instanceof Problem);
  return classifyFailure(error) === 'final' && !passing.has(code);
}

/** The error as a {@link Problem}: kept when it is one, worded for people when it is Excel's, left alone otherwise. */
export function toProblem(error: unknown): unknown {
  const code = hostErrorCode(error);
  if (code === undefined || error instanceof Problem) return error;
  return new Problem(`excel-${code}`, messages[code] ?? unexpected, {}, error);
}
