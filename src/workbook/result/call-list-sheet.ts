import { inLanguage, type Language, type Text } from '../../locales/text';
import type { CallList } from '../../scheme/results/call-list/call-list';
import { leftOutText } from '../../scheme/results/call-list/left-out-words';
import { outcomes } from '../../scheme/results/call-list/outcomes';
import { formatSerial } from '../../table/cells/calendar';
import { ownSheetFacts } from '../memory/own-sheet-facts';
import type { Decoration } from '../memory/state';
import type { CellContent } from '../write/journal/journal';
import { OwnSheetBuilder, type OwnSheetContent } from '../write/sheets/own-sheet-content';
import { listColumns, type ListColumn, type ListWords } from './call-list-columns';

const { title, table } = ownSheetFacts['call-list'];
/** Zero-based. */
const headerRow = 4;

function howTo({ has }: CallList): Text {
  const by: Text = has.id
    ? { zh: '客户号', en: 'customer id' }
    : { zh: '客户姓名', en: "the customer's name" };
  return {
    zh: `请填“结果”（下拉选择）、“备注”；选“改期”时改写“下次日期”。下次运行按${by.zh}读取这三列，并重写本表其余内容。`,
    en: `Fill in Outcome (drop-down) and Note; with "later", change Next date. The next run reads these three by ${by.en} and rewrites the rest of this sheet.`,
  };
}
/** What the list speaks of besides its customers. */
export interface ListOrigin extends ListWords {
  readonly scheme: Text;
  readonly sheetName: string;
}

/** The call list: an Excel Table, by manager, the best first, ready for paper. */
export function callListSheet(list: CallList, origin: ListOrigin): OwnSheetContent {
  const builder = new OwnSheetBuilder();
  const { language } = origin;
  const say = (text: Text) => inLanguage(text, language);
  const columns = listColumns.filter(({ isShown }) => isShown?.(list) ?? true);
  const lines: CellContent[][] = [subtitle(list, origin), leftOut(list), howTo(list)].map((text) => [
    say(text),
  ]);
  builder.style(builder.put(0, 0, [[say(title)]]), 'title');
  builder.style(builder.put(1, 0, lines), 'subtitle');
  const header = columns.map((column) => say(column.header(list)));
  const rows = list.entries.map((entry) => columns.map((column) => column.cell(entry, origin)));
  // A Table has at least one row.
  const body = rows.length > 0 ? rows : [columns.map((): CellContent => '')];
  builder.table(table, builder.put(headerRow, 0, [header, ...body]));
  builder.style([headerRow, 0, 1, columns.length], 'header');
  builder.style([headerRow + 1, 0, body.length, columns.length], 'text');
  builder.style([headerRow + 1, 0, body.length, columns.length], 'lined');
  lookOf(builder, columns, [header, ...body], list, language);
  const chosen = columns.findIndex(({ id }) => id === 'outcome');
  builder.choices(
    [headerRow + 1, chosen, body.length, 1],
    Object.values(outcomes).map((outcome) => say(outcome)),
  );
  builder.printed({ titleRow: headerRow });
  return builder.build();
}

function lookOf(
  builder: OwnSheetBuilder,
  columns: readonly ListColumn[],
  cells: readonly (readonly CellContent[])[],
  { tier, asOf }: CallList,
  language: Language,
): void {
  const say = (text: Text) => inLanguage(text, language);
  const rows = cells.length - 1;
  builder.style([headerRow, 0, 1, columns.length], 'centred');
  const widths = columns.map(({ width, fits }, column) =>
    fits ? fittingWidth(cells, column, width) : width,
  );
  const linesOf = (row: readonly CellContent[]): number =>
    Math.max(...row.map((cell, column) => Math.ceil(widthOf(cell) / ((widths[column] ?? 3) - 2))), 1);
  builder.lines(headerRow + 1, cells.slice(1).map(linesOf));
  columns.forEach(({ id, styles = [] }, column) => {
    const width = widths[column] ?? 0;
    builder.width(column, width);
    for (const style of styles) builder.style([headerRow + 1, column, rows, 1], style);
    const tiers = id === 'tier' ? tier.tiers.map(({ label, tone }) => ({ label: say(label), tone })) : [];
    const note = say(id === 'tier' ? tierNote : starNote);
    const decoration: Decoration = {
      note: `${note}\n${formatSerial(asOf)}`,
      numberFormat: 'General',
      width,
      rows,
      tiers,
    };
    if (id === 'tier' || id === 'star') builder.result(headerRow, column, decoration);
  });
}

/** As wide as the widest text, Chinese characters counting twice, and a margin. */
function fittingWidth(cells: readonly (readonly CellContent[])[], column: number, most: number): number {
  const widest = cells.reduce((known, row) => Math.max(known, widthOf(row[column])), 0);
  return Math.min(most, widest + 2);
}

function widthOf(cell: CellContent | undefined): number {
  const text = typeof cell === 'string' ? cell : '';
  return text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
}

const tierNote: Text = {
  zh: '层级与颜色见图例表；顺序见方案的优先名次。',
  en: 'Tiers and colours: see the legend. The order is that of the priority rank, where the scheme has one.',
};
const starNote: Text = {
  zh: '★：发现触发事件，现在有联系的理由。',
  en: '★: an event was found, a reason to call now.',
};

function subtitle(list: CallList, { scheme, sheetName }: ListOrigin): Text {
  const { managers, capacity, entries, has, questions } = list;
  const day = formatSerial(list.asOf);
  const count = String(entries.length);
  const waits = managers.reduce((sum, own) => sum + own.waiting, 0);
  const waiting: Text =
    waits === 0 ? { zh: '', en: '' } : { zh: `，候补 ${String(waits)} 户`, en: `, ${String(waits)} waiting` };
  const start: Text = {
    zh: `${day} 所在周，${scheme.zh}，工作表：${sheetName}。`,
    en: `Week of ${day}. ${scheme.en}, sheet ${sheetName}. `,
  };
  const [question] = questions;
  if (question) return { zh: `${start.zh}${question.zh}`, en: `${start.en}${question.en}` };
  if (entries.length === 0)
    return { zh: `${start.zh}本周没有可联系的客户。`, en: `${start.en}Nobody is to be contacted this week.` };
  const limit: Text =
    capacity === 0
      ? { zh: '不限户数', en: 'no limit' }
      : { zh: `每位经理至多 ${String(capacity)} 户`, en: `at most ${String(capacity)} a manager` };
  const people = String(managers.filter(({ manager }) => manager !== undefined).length);
  const by: Text = has.manager
    ? { zh: `${people} 位经理，`, en: `${people} managers, ` }
    : { zh: '', en: '' };
  return {
    zh: `${start.zh}${by.zh}列出 ${count} 户（${limit.zh}）${waiting.zh}。`,
    en: `${start.en}${by.en}${count} customers listed (${limit.en})${waiting.en}.`,
  };
}

function leftOut({ leftOut: counts, barred }: CallList): Text {
  const said = leftOutText(counts, barred);
  return said
    ? { zh: `${said.zh}。`, en: `${said.en}.` }
    : { zh: '没有客户被排除。', en: 'Nobody was left out.' };
}
