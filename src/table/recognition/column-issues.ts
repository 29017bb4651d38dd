import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import type { StatedUnit } from '../reading/structure';
import { headerKey } from './header-key';
import { headerCurrency, namesUnit } from './header-unit';
import { moneyRoles } from './money-roles';
import type { Look } from './look';
import { leastConfidence, type RecognisedColumn } from './recognised-column';

/** Two columns this close in confidence compete for a role. */
const closeness = 0.1;
/** How sure one is of a role that a second column might as well have. */
const contested = 0.6;

const retention = /留存|保留|挽留|retain|retention|stayed/u;

/** A heading that asks whether the customer stays is the reverse of churned, if it means what it says. */
export function retentionIssues(looks: readonly Look[]): Issue[] {
  return looks
    .filter(({ column, profile }) => retention.test(headerKey(column.header)) && profile.flags === 1)
    .map(({ column, profile }) =>
      makeIssue('retention-heading', {
        count: 1,
        column: column.header,
        detail: `${String(Math.round(100 * profile.yes))}%`,
      }),
    );
}

/** The columns without a role that might as well have this one's. */
function rivalsOf(
  { role, candidates }: RecognisedColumn,
  columns: readonly RecognisedColumn[],
): readonly RecognisedColumn[] {
  const own = candidates.find((one) => one.role === role)?.confidence;
  if (role === undefined || own === undefined) return [];
  const enough = Math.max(leastConfidence, own - closeness);
  return columns.filter(
    (other) =>
      other.role === undefined &&
      other.candidates.some((one) => one.role === role && one.confidence >= enough && one.byValues !== true),
  );
}

/** The column with the confidence that is left where a second one could be meant. */
export function doubted(column: RecognisedColumn, columns: readonly RecognisedColumn[]): RecognisedColumn {
  if (column.confidence <= contested || rivalsOf(column, columns).length === 0) return column;
  return { ...column, confidence: contested };
}

/** A question for each role that two columns could have. */
export function competingIssues(columns: readonly RecognisedColumn[]): Issue[] {
  return columns.flatMap((column) => {
    const rivals = rivalsOf(column, columns);
    if (rivals.length === 0) return [];
    const detail = rivals.map(({ header }) => header).join('」「');
    return [makeIssue('competing-columns', { count: 1, column: column.header, detail })];
  });
}

/**
 * What there is to say of units and currencies, of headers and of what stands around them.
 * @param unitOf the unit that something else than the header states for a column of the sheet
 */
export function unitIssues(
  columns: readonly RecognisedColumn[],
  unitOf: (sheetColumn: number) => StatedUnit | undefined,
): Issue[] {
  const amounts = columns.filter(({ kind }) => kind === 'number');
  const scaled = amounts.filter(({ scale }) => scale !== 1);
  const byOthers = new Map<string, { readonly unit: StatedUnit; readonly headers: string[] }>();
  for (const { header, sheetColumn } of scaled.filter((column) => !namesUnit(column.header))) {
    const unit = unitOf(sheetColumn);
    if (!unit) continue;
    const known = byOthers.get(unit.cell) ?? { unit, headers: [] };
    byOthers.set(unit.cell, { unit, headers: [...known.headers, header] });
  }
  return [
    ...scaled
      .filter(({ header }) => namesUnit(header))
      .map(({ header, scale }) =>
        makeIssue('scaled-column', { count: 1, column: header, detail: scale.toLocaleString('en-US') }),
      ),
    ...[...byOthers.values()].map(({ unit, headers }) =>
      makeIssue('stated-unit', {
        count: headers.length,
        column: headers.join('、'),
        examples: [{ cell: unit.cell, value: unit.text }],
        detail: unit.scale.toLocaleString('en-US'),
      }),
    ),
    ...amounts.flatMap(({ header, role }) => {
      const currency = role !== undefined && moneyRoles.has(role) ? headerCurrency(header) : undefined;
      return currency ? [makeIssue('foreign-column', { count: 1, column: header, detail: currency })] : [];
    }),
  ];
}

const owed: ReadonlySet<string | undefined> = new Set(['loanBalance', 'creditLimit']);

/** Names what customers owe or may borrow, so that nobody takes it for assets. */
export function owedIssues(columns: readonly RecognisedColumn[]): Issue[] {
  return columns
    .filter(({ role }) => owed.has(role))
    .map(({ header }) => makeIssue('owed', { count: 1, column: header }));
}
