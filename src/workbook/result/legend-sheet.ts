import { inLanguage, type Language, type Text } from '../../locales/text';
import { whys } from '../../methods/shared/readings/reading';
import { bookColumn } from '../../methods/shared/readings/value-book';
import { describeStep } from '../../scheme/results/describe-run';
import { recordRun } from '../../scheme/results/run-record';
import type { Methods } from '../../scheme/definition/scheme';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { addressOf } from '../../table/places/address';
import { bySeverity, type Issue } from '../../table/issues/issue';
import type { SkippedRow, SkipReason } from '../../table/reading/structure';
import { ownSheetFacts } from '../memory/own-sheet-facts';
import { OwnSheetBuilder, type OwnSheetContent } from '../write/sheets/own-sheet-content';

const texts = {
  star: {
    zh: '★ 表示发现了触发事件：现在有联系的理由。层级说明客户有多重要；决定性的事件使潜在客户成为高端客户，时机只标 ★。',
    en: '★ marks a trigger event: there is a reason to call. The tier says how much the customer matters; an event that decides makes a potential customer high-end, an occasion is a ★ only.',
  },
  column: { zh: '列', en: 'Column' },
  tier: { zh: '层级', en: 'Tier' },
  customers: { zh: '客户数', en: 'Customers' },
  how: { zh: '方法与参数', en: 'Methods and parameters' },
  words: { zh: '词语：决定结果的文字是怎样读的', en: 'Words: how the words that decide were read' },
  text: { zh: '文字', en: 'Text' },
  rows: { zh: '行数', en: 'Rows' },
  reading: { zh: '读作（依据）', en: 'Read as (why)' },
  moreTexts: { zh: '另有其他取值，见报告', en: 'and more texts; see the report' },
  issues: { zh: '数据检查', en: 'Data check' },
  kind: { zh: '问题', en: 'Issue' },
  count: { zh: '数量', en: 'Count' },
  example: { zh: '举例', en: 'Examples' },
  skipped: { zh: '未参与计算的行', en: 'Rows left out' },
  row: { zh: '行', en: 'Row' },
  why: { zh: '原因', en: 'Why' },
  content: { zh: '内容', en: 'Content' },
} satisfies Record<string, Text>;

const reasons: Readonly<Record<SkipReason, Text>> = {
  title: { zh: '标题', en: 'Title' },
  note: { zh: '注释', en: 'Note' },
  blank: { zh: '空行', en: 'Blank' },
  total: { zh: '合计行', en: 'Total' },
  'repeated-header': { zh: '重复的表头', en: 'Repeated header' },
  'walk-in': { zh: '没有号码的散客', en: 'Walk-in customer without an id' },
  'not-counting': { zh: '状态不再有效', en: 'Status that does not count' },
  hidden: { zh: '隐藏或被筛选', en: 'Hidden or filtered' },
};

const mostSkipped = 200;
const mostTexts = 200;

/** What the legend speaks of besides the result. */
export interface LegendFacts {
  readonly issues: readonly Issue[];
  readonly skipped: readonly SkippedRow[];
  readonly methods: Methods;
  readonly language: Language;
}

/** The legend: tiers with their colours, what ★ means, methods with parameters and sources, what was wrong with the data. */
export function legendSheet(result: SchemeResult, facts: LegendFacts): OwnSheetContent {
  const builder = new OwnSheetBuilder();
  const say = (text: Text) => inLanguage(text, facts.language);
  builder.style(builder.put(0, 0, [[say(ownSheetFacts.legend.title)]]), 'title');
  builder.style(builder.put(1, 0, [[say(texts.star)]]), 'subtitle');
  let row = putTiers(builder, result, 3, say);
  row = putMethods(builder, result, facts, row + 1, say);
  row = putWords(builder, result, row + 1, say);
  row = putIssues(builder, bySeverity(facts.issues), row + 1, say);
  putSkipped(builder, facts.skipped, row + 1, say);
  [22, 18, 16, 70].forEach((width, column) => {
    builder.width(column, width);
  });
  return builder.build();
}

type Say = (text: Text) => string;

function putHeader(builder: OwnSheetBuilder, row: number, labels: readonly string[]): void {
  builder.style(builder.put(row, 0, [labels]), 'header');
}

function putTiers(builder: OwnSheetBuilder, result: SchemeResult, top: number, say: Say): number {
  putHeader(builder, top, [say(texts.column), say(texts.tier), say(texts.customers)]);
  let row = top + 1;
  for (const { label, counts } of result.tiers) {
    for (const { tier, customers } of counts) {
      builder.put(row, 0, [[say(label), say(tier.label), customers]]);
      builder.style([row, 1, 1, 1], `tone-${tier.tone}`);
      builder.style([row, 2, 1, 1], 'integer');
      row++;
    }
  }
  return row;
}

function putMethods(
  builder: OwnSheetBuilder,
  result: SchemeResult,
  { methods, language }: LegendFacts,
  top: number,
  say: Say,
): number {
  const record = recordRun(result);
  builder.style(builder.put(top, 0, [[say(texts.how)]]), 'heading');
  let row = top + 1;
  for (const { step } of result.steps) {
    const lines = describeStep(record, step.id, methods, language).split('\n');
    builder.put(
      row,
      0,
      lines.map((line) => [line]),
    );
    row += lines.length + 1;
  }
  return row;
}

function putWords(builder: OwnSheetBuilder, { words }: SchemeResult, top: number, say: Say): number {
  const columns = words.map(bookColumn).filter(({ entries }) => entries.length > 0);
  if (columns.length === 0) return top;
  builder.style(builder.put(top, 0, [[say(texts.words)]]), 'heading');
  putHeader(builder, top + 1, [say(texts.column), say(texts.text), say(texts.rows), say(texts.reading)]);
  let row = top + 2;
  for (const { header, options, entries, more } of columns) {
    const shown = entries.slice(0, mostTexts);
    const labelOf = (id: string): string =>
      say(options.find((option) => option.id === id)?.label ?? { zh: id, en: id });
    builder.put(
      row,
      0,
      shown.map(({ text, rows, reading, why }) => [
        header,
        text,
        rows,
        `${labelOf(reading)} (${say(whys[why])})`,
      ]),
    );
    row += shown.length;
    if (more > 0 || shown.length < entries.length) builder.put(row++, 0, [[header, say(texts.moreTexts)]]);
  }
  return row;
}

function putIssues(builder: OwnSheetBuilder, issues: readonly Issue[], top: number, say: Say): number {
  if (issues.length === 0) return top;
  builder.style(builder.put(top, 0, [[say(texts.issues)]]), 'heading');
  putHeader(builder, top + 1, [say(texts.kind), say(texts.count), '', say(texts.example)]);
  issues.forEach((issue, index) => {
    const examples = issue.examples
      .map(({ cell, value }) => (cell === '' ? value : `${cell}: ${value}`))
      .join('；');
    builder.put(top + 2 + index, 0, [[say(issue.text), issue.count, '', examples]]);
  });
  return top + 2 + issues.length;
}

function putSkipped(builder: OwnSheetBuilder, skipped: readonly SkippedRow[], top: number, say: Say): void {
  if (skipped.length === 0) return;
  builder.style(builder.put(top, 0, [[say(texts.skipped)]]), 'heading');
  putHeader(builder, top + 1, [say(texts.row), say(texts.why), '', say(texts.content)]);
  skipped.slice(0, mostSkipped).forEach(({ sheetRow, rowCount, why, text }, index) => {
    const first = addressOf(sheetRow, 0).slice(1);
    const rows = rowCount > 1 ? `${first}–${String(sheetRow + rowCount)}` : first;
    builder.put(top + 2 + index, 0, [[rows, say(reasons[why]), '', text]]);
  });
}
