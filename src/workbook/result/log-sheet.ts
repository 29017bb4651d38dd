import { inLanguage, type Language, type Text } from '../../locales/text';
import { formatSerial } from '../../table/cells/calendar';
import { ownSheetFacts } from '../memory/own-sheet-facts';
import type { RunEntry } from '../memory/state';
import { OwnSheetBuilder, type OwnSheetContent } from '../write/sheets/own-sheet-content';

const headers: readonly Text[] = [
  { zh: '序号', en: 'Run' },
  { zh: '时间', en: 'Time' },
  { zh: '方案', en: 'Scheme' },
  { zh: '工作表', en: 'Sheet' },
  { zh: '截至日期', en: 'As of' },
  { zh: '行数', en: 'Rows' },
  { zh: '★', en: '★' },
  { zh: '各层级客户数', en: 'Customers by tier' },
];

/** The run log: one row a run, the oldest first. */
export function logSheet(runs: readonly RunEntry[], language: Language): OwnSheetContent {
  const builder = new OwnSheetBuilder();
  const title = inLanguage(ownSheetFacts.log.title, language);
  builder.style(builder.put(0, 0, [[title]]), 'title');
  const rows = runs.map((run) => [
    run.number,
    run.at ?? '',
    `${inLanguage(run.label, language)} (${run.schemeId})`,
    run.sheet,
    formatSerial(run.asOf),
    run.rows,
    run.stars,
    Object.entries(run.tiers)
      .map(([tier, count]) => `${tier} ${String(count)}`)
      .join('，'),
  ]);
  const area = builder.put(2, 0, [headers.map((header) => inLanguage(header, language)), ...rows]);
  builder.table(ownSheetFacts.log.table, area);
  [7, 20, 30, 18, 12, 10, 8, 70].forEach((width, column) => {
    builder.width(column, width);
  });
  return builder.build();
}
