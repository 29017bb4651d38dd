import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { contentOf, tellsEvents } from './by-content';
import type { Look } from './look';
import type { RecognisedColumn } from './recognised-column';

/** How sure one is of a column of events that only its texts tell. */
const byContent = 0.55;

/**
 * Where no column is headed as the one of events, the column of free text that tells most of them is taken for it, whatever
 * its heading, and the others are offered; a person is asked to confirm it.
 */
export function withEventColumn(
  columns: readonly RecognisedColumn[],
  looks: readonly Look[],
): { readonly columns: readonly RecognisedColumn[]; readonly issues: readonly Issue[] } {
  if (columns.some(({ role }) => role === 'trigger')) return { columns, issues: [] };
  const telling = columns.flatMap((column, index) => {
    const look = looks[index];
    if (!look || !isFree(column, look)) return [];
    const content = contentOf(look.cells);
    return tellsEvents(content) ? [{ column, events: content.events }] : [];
  });
  if (telling.length === 0) return { columns, issues: [] };
  const best = telling.reduce((one, other) => (other.events > one.events ? other : one)).column;
  const candidate = { role: 'trigger', confidence: byContent } as const;
  return {
    columns: columns.map((column) => {
      if (telling.every((one) => one.column !== column)) return column;
      const candidates = [candidate, ...column.candidates.filter(({ role }) => role !== 'trigger')];
      return column === best
        ? { ...column, candidates, role: 'trigger', kind: 'text', confidence: byContent }
        : { ...column, candidates };
    }),
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
