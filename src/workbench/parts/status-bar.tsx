import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** The note of the active cell and what there is to know of its formula, and count, average and sum of what is selected. */
export function StatusBar() {
  const { note, formula, summary } = useWorkbench((state) => state.facts) ?? {};
  const language = useWorkbench((state) => state.preferences.language);
  const say = useWords();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <footer className="status-bar" aria-label={say(words.status)}>
      <span className="status-note" role="status">
        {note && `${say(words.note)}: ${note} `}
        {formula === 'kept' ? say(words.keptFormula) : formula?.message}
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
