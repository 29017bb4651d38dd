import { useDeferredValue, useMemo } from 'react';
import { useWorkbench, type Selected } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';
import { summariseSelection } from './selection-summary';

/** The note of the active cell, and count, average and sum of what is selected. */
export function StatusBar() {
  const selected = useDeferredValue(useWorkbench((state) => state.selected));
  const version = useDeferredValue(useWorkbench((state) => state.version));
  const language = useWorkbench((state) => state.preferences.language);
  const say = useWords();
  // The workbook changes in place: its version says when to sum up again.
  const summary = useMemo(() => selected && summariseSelection(selected), [selected, version]);
  const note = noteOf(selected);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <footer className="status-bar" aria-label={say(words.status)}>
      <span className="status-note" role="status">
        {note && `${say(words.note)}: ${note}`}
      </span>
      {summary && summary.count > 1 && (
        <>
          {summary.numbers > 0 && (
            <span>
              {say(words.average)}: {number.format(summary.sum / summary.numbers)}
            </span>
          )}
          <span>
            {say(words.count)}: {number.format(summary.count)}
          </span>
          {summary.numbers > 0 && (
            <span>
              {say(words.sum)}: {number.format(summary.sum)}
            </span>
          )}
        </>
      )}
    </footer>
  );
}

function noteOf(selected: Selected | null): string | undefined {
  if (!selected) return undefined;
  const { sheet, row, column } = selected;
  return sheet.notes.all().find((note) => note.row === row && note.column === column)?.text;
}
