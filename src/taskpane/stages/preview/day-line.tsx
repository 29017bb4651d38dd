import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Findings } from '../../../session/findings/findings';
import { originText } from '../../../session/sheet/run-day';
import { formatSerial } from '../../../table/cells/calendar';
import { AsOfField } from '../../forms/as-of-field';
import { usePane } from '../../state/store';
import { otherDays, takeDay } from '../../state/take-day';
import { useSay } from '../../state/use-say';

/** The day that the numbers speak of, where it comes from, and the other days that are a click away. */
export function DayLine({ findings: { asOf, day } }: { findings: Findings }) {
  const state = usePane();
  const [isChanging, setChanging] = useState(false);
  const say = useSay();
  const origin = day && originText(day);
  const date = formatSerial(asOf);
  return (
    <div className="day-line">
      <span>
        {say({ zh: `截至日期 ${date}`, en: `As of ${date}` })}
        {origin && <span className="quiet">{say({ zh: `（${origin.zh}）`, en: ` (${origin.en})` })}</span>}
      </span>
      {otherDays(state).map((other) => (
        <Button
          key={other.day}
          size="small"
          title={say(originText(other))}
          disabled={state.activity !== null}
          onClick={() => takeDay(other)}
        >
          {say({ zh: `改用 ${formatSerial(other.day)}`, en: `Take ${formatSerial(other.day)}` })}
        </Button>
      ))}
      {isChanging ? (
        <AsOfField />
      ) : (
        <button type="button" className="plain-link" onClick={() => setChanging(true)}>
          {say({ zh: '更改', en: 'Change' })}
        </button>
      )}
    </div>
  );
}
