import { Star16Filled } from '@fluentui/react-icons';
import type { Text } from '../../locales/text';
import type { Findings } from '../../session/findings';
import { formatSerial } from '../../table/calendar';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';

interface RunFiguresProps {
  readonly label: Text;
  readonly findings: Findings;
  readonly isFollowing: boolean;
}

/** The run in two or three numbers. Read out when they change. */
export function RunFigures({ label, findings, isFollowing }: RunFiguresProps) {
  const say = useSay();
  const format = useFormat();
  const best = findings.tiers[0]?.counts[0];
  return (
    <div className="card run-figures" data-following={isFollowing}>
      <div className="card-title">
        <strong>{say(label)}</strong>
        <span className="quiet">
          {say({ zh: `基准日 ${formatSerial(findings.asOf)}`, en: `As of ${formatSerial(findings.asOf)}` })}
        </span>
      </div>
      <dl className="figures" aria-live="polite">
        <div>
          <dt>{say({ zh: '行', en: 'Rows' })}</dt>
          <dd>{format(findings.rows, 'integer')}</dd>
        </div>
        {findings.hasStars && (
          <div>
            <dt>
              <Star16Filled className="star" aria-hidden /> {say({ zh: '星标', en: 'Stars' })}
            </dt>
            <dd>{format(findings.stars, 'integer')}</dd>
          </div>
        )}
        {best && (
          <div>
            <dt>{say(best.tier.label)}</dt>
            <dd>{format(best.customers, 'integer')}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
