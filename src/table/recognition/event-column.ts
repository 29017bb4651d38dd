import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { contentOf, tellsEvents } from './by-content';
import type { Look } from './look';
import type { NearColumn, RecognisedColumn } from './recognised-column';

/** How sure one is of a column of events that only its texts tell. */
const byContent = 0.55;

/** The columns, one of them taken for the one of events, and the notes that were not. */
interface WithEventColumn {
  readonly columns: readonly RecognisedColumn[];
  readonly near: readonly NearColumn[];
  readonly issues: readonly Issue[];
}

/**
 * Where no column is headed as the one of events, the column of free text that tells most of them is taken for it, whatever
 * its heading; a person is asked to confirm it. The other columns of free text are near it, also where one is headed as events.
 */
export function withEventColumn(
  columns: readonly RecognisedColumn[],
  looks: readonly Look[],
): WithEventColumn {
  const telling = columns.flatMap((column, index) => {
    const look = looks[index];
    if (!look || !isFree(column, look)) return [];
    const content = contentOf(look.cells);
    return tellsEvents(content, column.header) ? [{ column, ...content }] : [];
  });
  const nearOf = (taken?: RecognisedColumn): NearColumn[] =>
    telling.flatMap(({ column: { sheetColumn, header } }) =>
      sheetColumn === taken?.sheetColumn
        ? []
        : [{ role: 'trigger', sheetColumn, header, confidence: byContent }],
    );
  if (columns.some(({ role }) => role === 'trigger')) return { columns, near: nearOf(), issues: [] };
  if (telling.length === 0) return { columns, near: [], issues: [] };
  const best = telling.reduce((one, other) =>
    other.events > one.events || (other.events === one.events && other.said > one.said) ? other : one,
  ).column;
  const candidate = { role: 'trigger', confidence: byContent } as const;
  return {
    columns: columns.map((column) => {
      if (telling.every((one) => one.column !== column)) return column;
      const candidates = [candidate, ...column.candidates.filter(({ role }) => role !== 'trigger')];
      return column === best
        ? { ...column, candidates, role: 'trigger', kind: 'text', confidence: byContent }
        : { ...column, candidates };
    }),
    near: nearOf(best),
    issues: [
      {
        ...makeIssue('event-column', { count: 1, column: best.header }),
        assumption: true,
        choose: ['trigger'],
      },
    ],
  };
}

/** Whether the column may be one of free text: none that means something else already. */
function isFree({ role, empty }: RecognisedColumn, { profile }: Look): boolean {
  if (empty || (role !== undefined && role !== 'remark')) return false;
  return profile.numbers < 0.5 && profile.dates < 0.5 && profile.positions < 0.5 && profile.idNumbers === 0;
}
