import { choicesText } from '../locales/choices-text';
import { inLanguage, type Language, type Text } from '../locales/text';
import type { Preview } from '../session/reading/preview';
import type { Scheme } from '../scheme/definition/scheme';
import { leftOutText } from '../scheme/results/call-list/left-out-words';
import { countsAt } from '../session/findings/call-list-counts';
import { dayText } from '../session/sheet/run-day';
import { missingFirst, mostMissing, mostNear, nearToOffer } from '../session/sheet/columns-to-offer';
import { roles } from '../table/columns/roles';
import { bySeverity, type Issue } from '../table/issues/issue';
import { addressOf } from '../table/places/address';
import { formatSerial } from '../table/cells/calendar';
import type { Receipt } from '../workbook/write/run/apply-run';

/** What the command line made of a run. */
interface HowItRan {
  /** Of the call list that was written; undefined where none was. */
  readonly capacity: number | undefined;
  /** The other schemes that fit the sheet, where the one that fits best was taken. */
  readonly alsoFitting: readonly Scheme[] | undefined;
}

/** Notes fill the lines up to so many; what is graver is always said. */
const shownIssues = 5;

/**
 * What a run found and where it lies in the workbook, in a few lines for a person.
 */
export function describeOutcome(
  preview: Preview,
  receipt: Receipt,
  language: Language,
  { capacity, alsoFitting }: HowItRan,
): string {
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
  if (alsoFitting) lines.push(`  ! ${say(chosenText(scheme, alsoFitting))}`);
  for (const { text } of findings.issues.filter(({ assumption }) => assumption))
    lines.push(`  ! ${say(text)}`);
  for (const { label, counts } of findings.tiers) {
    const parts = counts.map(({ tier, customers }) => `${say(tier.label)} ${number(customers)}`);
    lines.push(`  ${say(label)}: ${parts.join(' · ')}`);
  }
  const { stars, occasions } = findings;
  const apart = {
    zh: `决定层级 ${number(stars - occasions)} · 仅为时机 ${number(occasions)}`,
    en: `${number(stars - occasions)} decide · ${number(occasions)} occasions only`,
  };
  lines.push(`  ★ ${number(stars)}${occasions > 0 ? ` (${say(apart)})` : ''}`);
  lines.push(...wordLines(findings, say, number), ...columnLines(preview, say, number));
  if (capacity !== undefined) lines.push(...listLine(findings, capacity, say, number));
  const columns = receipt.columns.map(
    ({ header, column }) => `${addressOf(0, column).slice(0, -1)} ${header}`,
  );
  const written = { zh: `写入“${receipt.sheet}”的列`, en: `Columns written to "${receipt.sheet}"` };
  lines.push(`  ${say(written)}: ${columns.join(', ')}`);
  const others = bySeverity(findings.issues.filter(({ assumption }) => !assumption));
  const grave = others.filter(({ severity }) => severity !== 'note').length;
  const shown = others.slice(0, Math.max(grave, shownIssues));
  for (const issue of shown) {
    const [told, count] = [say(issue.text), number(issue.count)];
    const counted = issue.count > 1 && !told.includes(count) ? ` (${count})` : '';
    lines.push(`  ! ${told}${counted}${answerTo(issue)}`);
  }
  if (others.length > shown.length) {
    const more = number(others.length - shown.length);
    lines.push(
      `  ${say({ zh: `……另有 ${more} 类提示，见图例表`, en: `… and ${more} more notes; see the legend sheet` })}`,
    );
  }
  return lines.join('\n');
}

/** What there is to type where a column asks. */
function answerTo({ kind, column = '' }: Issue): string {
  return kind === 'undecidable-number' ? ` --decimals "${column}=comma|point"` : '';
}

/** So many other schemes are named. */
const mostOthers = 4;

/** That the scheme was not named, and how to take another. */
function chosenText({ id }: Scheme, others: readonly Scheme[]): Text {
  const named = others.slice(0, mostOthers).map((other) => other.id);
  const more = named.length > 0;
  return {
    zh: `未指定方案，按本表选了最合适的（--scheme ${id}）${more ? `；也合适：${named.join('、')}` : ''}。`,
    en: `No scheme was named: the one that fits this sheet best was taken (--scheme ${id})${more ? `; ${named.join(', ')} fit too` : ''}.`,
  };
}

/** What a person should look at before he believes the tiers: words that nobody can read, and how they can be read. */
function wordLines(
  { words }: Preview['findings'],
  say: (text: Text) => string,
  number: (value: number) => string,
): string[] {
  return words.flatMap(({ header, toVerify, entries, role, options }) => {
    const [first] = entries;
    if (toVerify.texts === 0 || !first) return [];
    const better = options[0]?.id ?? '';
    const choices = choicesText(options);
    const [texts, rows] = [number(toVerify.texts), number(toVerify.rows)];
    return [
      `  ? ${say({
        zh: `“${header}”有 ${texts} 种取值待核实（${rows} 行），例如“${first.text}”：--read '${role}:${first.text}=${better}'；读法：${choices.zh}`,
        en: `"${header}": ${texts} text(s) to verify (${rows} row(s)), such as "${first.text}": --read '${role}:${first.text}=${better}'; readings: ${choices.en}`,
      })}`,
    ];
  });
}

/** The columns that were not found, those that matter most first, and the ones that come near a meaning and were not taken. */
function columnLines(
  { sheet, findings: { lacking, issues } }: Preview,
  say: (text: Text) => string,
  number: (value: number) => string,
): string[] {
  const missing = missingFirst(lacking, issues);
  const named = missing.slice(0, mostMissing).map((role) => roles[role].label);
  const more = missing.length - named.length;
  const others = {
    zh: more > 0 ? ` 等，另有 ${number(more)} 列可用` : '',
    en: more > 0 ? ` and ${number(more)} more that could be used` : '',
  };
  const none = {
    zh: `没有这些列：${named.map(({ zh }) => zh).join('、')}${others.zh}（--map 角色=表头）`,
    en: `No column for: ${named.map(({ en }) => en).join(', ')}${others.en} (--map ROLE=HEADER)`,
  };
  const near = nearToOffer(sheet.near, lacking).slice(0, mostNear);
  const passed = {
    zh: `相近而未使用：${near.map(({ header, role }) => `“${header}”可作${roles[role].label.zh}（--map ${role}=${header}）`).join('、')}`,
    en: `Near, and not used: ${near.map(({ header, role }) => `"${header}" as ${roles[role].label.en} (--map ${role}="${header}")`).join(', ')}`,
  };
  return [
    ...(named.length > 0 ? [`  - ${say(none)}`] : []),
    ...(near.length > 0 ? [`  - ${say(passed)}`] : []),
  ];
}

/** Who the list leaves out stands in it by name. */
function listLine(
  { callList }: Preview['findings'],
  capacity: number,
  say: (text: Text) => string,
  number: (value: number) => string,
): string[] {
  if (!callList) return [];
  const { listed, waiting } = countsAt(callList, capacity);
  const out = leftOutText(callList.leftOut);
  const [on, later] = [number(listed), number(waiting)];
  return [
    `  ${say({
      zh: `本周名单 ${on} 位${waiting > 0 ? `，另有 ${later} 位排不下` : ''}${out ? `；${out.zh}` : ''}`,
      en: `Call list: ${on}${waiting > 0 ? `, ${later} more do not fit` : ''}${out ? `. ${out.en}` : ''}`,
    })}`,
  ];
}

function rowsText(
  { rows, transactions, orders, joinedRows }: Preview['findings'],
  number: (value: number) => string,
): Text {
  if (joinedRows !== undefined) {
    return {
      zh: `${number(joinedRows)} 行、${number(rows)} 位客户`,
      en: `${number(joinedRows)} rows of ${number(rows)} customers`,
    };
  }
  if (transactions === undefined) return { zh: `${number(rows)} 行`, en: `${number(rows)} rows` };
  if (orders !== undefined) {
    const lines =
      orders === transactions
        ? { zh: '', en: '' }
        : { zh: `（${number(transactions)} 行）`, en: ` (${number(transactions)} rows)` };
    return {
      zh: `${number(orders)} 笔订单${lines.zh}、${number(rows)} 位客户`,
      en: `${number(orders)} orders${lines.en} of ${number(rows)} customers`,
    };
  }
  return {
    zh: `${number(transactions)} 笔交易、${number(rows)} 位客户`,
    en: `${number(transactions)} transactions of ${number(rows)} customers`,
  };
}
