import { Button } from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import { formatSerial } from '../../../table/cells/calendar';
import { CardHead } from '../../controls/card-head';
import { preview } from '../../state/run-scheme';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';

/** What was run in this workbook last, ready to be run again in place. */
export function RememberedRun() {
  const { sheet, activity, findings } = usePane();
  const say = useSay();
  const format = useFormat();
  const run = sheet?.state.runs.at(-1);
  if (!run || findings) return null;
  return (
    <div className="card remembered">
      <CardHead
        icon={<History20Regular className="card-mark" aria-hidden />}
        title={say(run.label)}
        detail={say({
          zh: `第 ${String(run.number)} 次运行 · 截至日期 ${formatSerial(run.asOf)} · ${format(run.rows, 'integer')} 行`,
          en: `Run ${String(run.number)} · as of ${formatSerial(run.asOf)} · ${format(run.rows, 'integer')} rows`,
        })}
      >
        <Button size="small" disabled={activity !== null} onClick={() => void preview()}>
          {say({ zh: '再次运行', en: 'Run again' })}
        </Button>
      </CardHead>
    </div>
  );
}
