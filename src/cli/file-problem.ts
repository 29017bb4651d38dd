import type { FileRefused, RefusalCode } from '../embedded-host/file/bytes/file-refused';
import type { FileRemark } from '../embedded-host/model/book/workbook';
import { budgets, type Budgeted } from '../embedded-host/file/bytes/budgets';
import { Problem } from '../locales/problem';
import type { Text } from '../locales/text';

const saveAs: Text = {
  zh: '请在 Excel 中打开它，另存为 .xlsx 后重试。',
  en: 'Open it in Excel, save it as .xlsx, and try again.',
};

const causes: Readonly<Record<Exclude<RefusalCode, 'too-many'>, Text>> = {
  encrypted: {
    zh: '它有打开密码。请在 Excel 中打开，去掉密码（文件 > 信息 > 保护工作簿），另存为 .xlsx 后重试。',
    en: 'It has a password for opening. Open it in Excel, remove the password (File > Info > Protect Workbook), save it as .xlsx and try again.',
  },
  xls: { zh: `它是 Excel 97-2003 的 .xls。${saveAs.zh}`, en: `It is an .xls of Excel 97-2003. ${saveAs.en}` },
  et: { zh: `它是 WPS 的 .et。${saveAs.zh}`, en: `It is an .et of WPS. ${saveAs.en}` },
  xlsb: { zh: `它是二进制的 .xlsb。${saveAs.zh}`, en: `It is a binary .xlsb. ${saveAs.en}` },
  ods: { zh: `它是 OpenDocument 的 .ods。${saveAs.zh}`, en: `It is an OpenDocument .ods. ${saveAs.en}` },
  html: {
    zh: `它其实是网页，不是工作簿（许多系统导出的 .xls 就是这样）。${saveAs.zh}`,
    en: `It is a web page and no workbook, as many systems export an .xls. ${saveAs.en}`,
  },
  'xml-2003': {
    zh: `它是 XML 表格 2003。${saveAs.zh}`,
    en: `It is an XML spreadsheet of 2003. ${saveAs.en}`,
  },
  encoding: {
    zh: '它不是用这种编码写成的文字。请换一种编码（如 gb18030、big5、windows-1252），或另存为“CSV UTF-8”后重试。',
    en: 'It is no text in this encoding. Name another (such as gb18030, big5, windows-1252), or save it as "CSV UTF-8" and try again.',
  },
  'not-a-workbook': {
    zh: '它不是 Excel 工作簿，也不是 .csv 或 .txt。请选择 .xlsx、.xlsm、.csv 或 .txt 文件。',
    en: 'It is neither an Excel workbook nor a .csv or .txt. Choose an .xlsx, .xlsm, .csv or .txt file.',
  },
  broken: {
    zh: '文件不完整或已损坏。请从来源重新导出或下载；也可以用 Excel 打开并修复后另存。',
    en: 'The file is cut off or damaged. Export or download it again, or let Excel repair it and save it anew.',
  },
  'too-large': {
    zh: '展开后的内容过大（超过 512 MB 或 2000 万个单元格）。请删去不需要的工作表和列，或拆成几个文件。',
    en: 'What is in it is too large (over 512 MB or 20,000,000 cells). Delete sheets and columns that are not needed, or split it.',
  },
};

/** What a file may hold too much of. */
const counted: Readonly<Record<Budgeted, Text>> = {
  elements: { zh: 'XML 元素', en: 'XML elements' },
  attributes: { zh: 'XML 属性', en: 'XML attributes' },
  relationships: { zh: '部件之间的引用', en: 'references between its parts' },
  merges: { zh: '合并单元格', en: 'merged areas' },
  rules: { zh: '条件格式', en: 'conditional formats' },
  validations: { zh: '数据有效性规则', en: 'data validations' },
  areas: { zh: '条件格式或数据有效性区域', en: 'areas with conditional formats or validations' },
  names: { zh: '名称', en: 'defined names' },
  styles: { zh: '单元格样式', en: 'cell styles' },
  sheets: { zh: '工作表', en: 'sheets' },
  texts: { zh: '不同的文字', en: 'texts' },
  notes: { zh: '批注', en: 'notes' },
  tables: { zh: '表格', en: 'tables' },
  columns: { zh: '列设置', en: 'column settings' },
  references: { zh: '长公式中的引用', en: 'references in long formulas' },
};

function tooMany(kind: string): Text {
  const known = kind in counted ? (kind as Budgeted) : 'elements';
  const most = budgets[known].toLocaleString('en-US');
  return {
    zh: `里面的${counted[known].zh}超过 ${most} 个，读取会占满内存。请在 Excel 中把需要的列表复制到新工作簿，另存后重试。`,
    en: `It has more than ${most} ${counted[known].en}, which would fill the memory. Copy the list you need into a new workbook in Excel, save that and try again.`,
  };
}

/** What was odd in a file and read all the same, in words for people. Of many the first is named. */
export function fileRemarks(remarks: readonly FileRemark[]): readonly Text[] {
  const [first, ...others] = remarks;
  if (!first) return [];
  const more = others.length;
  return [
    {
      zh: `第 ${String(first.line)} 行有一个引号没有结尾${more > 0 ? `（另有 ${String(more)} 处）` : ''}，已当作普通字符读取，后面的行没有并入。请核对这一行。`,
      en: `On line ${String(first.line)} a quote is opened and never closed${more > 0 ? ` (and ${String(more)} more)` : ''}. It was read as a character, so that the lines behind it stay lines. Check that line.`,
    },
  ];
}

/** Why a file was refused and what to do about it, in words for people: a Problem `file-encrypted`, `file-broken` and so on. */
export function fileProblem(error: FileRefused, fileName: string): Problem {
  const cause = error.code === 'too-many' ? tooMany(error.kind) : causes[error.code];
  const text = {
    zh: `无法读取“${fileName}”。${cause.zh}`,
    en: `"${fileName}" cannot be read. ${cause.en}`,
  };
  return new Problem(`file-${error.code}`, text, {}, error);
}
