import type { Issue } from '../../table/issues/issue';
import { makeIssue } from '../../table/issues/issue-kinds';
import { addressOf } from '../../table/places/address';
import { foldHeader } from '../../table/columns/table';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { reasonLabel, star } from '../../workbook/result/column-words';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** One heading is often a person's own; two and more look like results. */
const fewest = 2;

/**
 * A warning where the sheet has columns that are headed like results and nothing proves that they are: somebody pasted them as values, or
 * a program took names and notes away. New ones are written beside them.
 */
export function headingsThere(
  { columns }: Pick<SchemeResult, 'columns'>,
  { columns: theirs, structure }: Pick<RecognisedSheet, 'columns' | 'structure'>,
): readonly Issue[] {
  const labels = [
    ...columns.map(({ output }) => (output.kind === 'star' ? same(star) : output.label)),
    reasonLabel,
  ];
  const headings = new Set(labels.flatMap(({ zh, en }) => [foldHeader(zh), foldHeader(en)]));
  const alike = theirs.filter(({ header, empty }) => !empty && headings.has(foldHeader(header)));
  if (alike.length < Math.min(fewest, labels.length)) return [];
  const examples = alike.map(({ header, sheetColumn }) => ({
    cell: addressOf(structure.headerRows?.last ?? 0, sheetColumn),
    value: header,
  }));
  const detail = examples.map(({ cell, value }) => `${cell} ${value}`).join(', ');
  return [{ ...makeIssue('headings-there', { count: alike.length, examples, detail }), assumption: true }];
}

function same(text: string) {
  return { zh: text, en: text };
}
