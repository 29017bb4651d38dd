import type { Issue } from '../../table/issues/issue';
import { makeIssue, type IssueKind } from '../../table/issues/issue-kinds';
import { addressOf } from '../../table/places/address';
import type { OwnOnSheet } from '../../workbook/memory/own-columns';
import { typedOver } from '../../workbook/memory/prove-columns';
import type { FoundAgain } from './recognised-sheet';

/** Columns that were found without a name to say what they are. */
export function foundAgainOf({ columns, noted }: OwnOnSheet): FoundAgain[] {
  return [...columns.filter(({ isFoundAgain }) => isFoundAgain), ...noted]
    .sort((a, b) => a.column - b.column)
    .map(({ row, column, header }) => ({ cell: addressOf(row, column), header }));
}

/** What has become of own columns and of what is remembered, as far as a person should know before a run writes. */
export function ownIssues(own: OwnOnSheet): readonly Issue[] {
  const again = foundAgainOf(own).map(({ cell, header }) => ({ cell, value: header }));
  // A column that somebody deleted has left a name that stands for nothing: nobody need be told what he did.
  const wrong = own.wrong.filter(({ formula }) => !formula.includes('#REF!'));
  const elsewhere = wrong.map(({ at, formula }) => ({
    cell: at ? addressOf(at.row, at.column) : formula.replace(/^=/u, '').replaceAll('$', ''),
    value: '',
  }));
  const typed = typedCells(own);
  return [
    ...(own.unread > 0 ? [said('unreadable-memory', own.unread, [])] : []),
    ...(wrong.length > 0 ? [said('wrong-name', wrong.length, elsewhere)] : []),
    ...(again.length > 0 ? [said('found-again', again.length, again)] : []),
    ...(typed.length > 0 ? [said('typed-over', typed.length, typed.slice(0, mostExamples))] : []),
  ];
}

/** Formulas come to something else as soon as what they read is changed. */
function typedCells({ columns, memory, state }: OwnOnSheet): Issue['examples'] {
  if (state.formulas) return [];
  return typedOver(columns, memory).map(({ row, column, value }) => ({
    cell: addressOf(row, column),
    value: String(value).slice(0, longestValue),
  }));
}

/** Enough to see which cells are meant. */
const [mostExamples, longestValue] = [12, 24];

function said(kind: IssueKind, count: number, examples: Issue['examples']): Issue {
  const detail = examples.map(({ cell, value }) => (value === '' ? cell : `${cell} ${value}`));
  return { ...makeIssue(kind, { count, examples, detail: detail.join(', ') }), assumption: true };
}
