import { Button } from '@fluentui/react-components';
import type { Issue } from '../../table/issues/issue';
import { chooseDecimal } from '../state/choose-column';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';

const kinds: ReadonlySet<string> = new Set([
  'undecidable-number',
  'decimal-comma-chosen',
  'decimal-point-chosen',
]);

/** Where nothing in a column decides what 1.234 is: the two answers, and after a choice the other one. */
export function DecimalChoice({ issue: { kind, column = '' } }: { issue: Issue }) {
  const say = useSay();
  const { sheet, activity } = usePane();
  const own = sheet?.columns.find(({ header }) => header === column);
  if (!own || !kinds.has(kind)) return null;
  const answers = [
    { decimal: 'comma', text: { zh: '1.234 是 1234', en: '1.234 is 1234' } },
    { decimal: 'point', text: { zh: '1.234 是一点二三四', en: '1.234 is 1 and a bit' } },
  ] as const;
  return (
    <div className="choosers">
      {answers
        .filter(({ decimal }) => decimal !== own.decimal)
        .map(({ decimal, text }) => (
          <Button
            key={decimal}
            size="small"
            disabled={activity !== null}
            onClick={() => void chooseDecimal(column, decimal)}
          >
            {say(text)}
          </Button>
        ))}
    </div>
  );
}
