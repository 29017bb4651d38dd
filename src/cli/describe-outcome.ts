import { inLanguage, type Language, type Text } from '../locales/text';
import type { Preview } from '../session/reading/preview';
import { dayText } from '../session/sheet/run-day';
import { addressOf } from '../table/places/address';
import { formatSerial } from '../table/cells/calendar';
import type { Receipt } from '../workbook/write/run/apply-run';

const severest = { error: 0, warning: 1, note: 2 } as const;
const shownIssues = 5;

/** What a run found and where it lies in the workbook, in a few lines for a person. */
export function describeOutcome(preview: Preview, receipt: Receipt, language: Language): string {
  const { scheme, sheet, findings } = preview;
  const number = (value: number) => value.toLocaleString(language);
  const say = (text: Text) => inLanguage(text, language);
  const rows = rowsText(findings, number);
  const date = formatSerial(findings.asOf);
  const day = findings.day ? dayText(findings.day) : { zh: date, en: date };
  const lines = [
    say({
      zh: `${scheme.label.zh}：工作表“${sheet.source.sheetName}”，${rows.zh}，截至 ${day.zh}`,
      en: `${scheme.label.en}: sheet "${sheet.source.sheetName}", ${rows.en}, as of ${day.en}`,
    }),
  ];
  for (const { label, counts } of findings.tiers) {
    const parts = counts.map(({ tier, customers }) => `${say(tier.label)} ${number(customers)}`);
    lines.push(`  ${say(label)}: ${parts.join(' · ')}`);
  }
  lines.push(`  ★ ${number(findings.stars)}`);
  const columns = receipt.columns.map(
    ({ header, column }) => `${addressOf(0, column).slice(0, -1)} ${header}`,
  );
  const written = { zh: `写入“${receipt.sheet}”的列`, en: `Columns written to "${receipt.sheet}"` };
  lines.push(`  ${say(written)}: ${columns.join(', ')}`);
  const worst = [...findings.issues]
    .sort((a, b) => severest[a.severity] - severest[b.severity])
    .slice(0, shownIssues);
  for (const { text, count } of worst) lines.push(`  ! ${say(text)} (${number(count)})`);
  if (findings.issues.length > shownIssues) {
    const more = number(findings.issues.length - shownIssues);
    lines.push(
      `  ${say({ zh: `……另有 ${more} 类问题，见图例表`, en: `… and ${more} more kinds; see the legend sheet` })}`,
    );
  }
  return lines.join('\n');
}

function rowsText({ rows, transactions }: Preview['findings'], number: (value: number) => string): Text {
  if (transactions === undefined) return { zh: `${number(rows)} 行`, en: `${number(rows)} rows` };
  return {
    zh: `${number(transactions)} 笔交易、${number(rows)} 位客户`,
    en: `${number(transactions)} transactions of ${number(rows)} customers`,
  };
}
