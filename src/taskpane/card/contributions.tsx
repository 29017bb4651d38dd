import type { Contribution } from '../../methods/shared/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';

/** What the parts of a score add to it: each bar as long as the part could be, filled as far as it is. */
export function Contributions({ contributions }: { contributions: readonly Contribution[] }) {
  const say = useSay();
  const format = useFormat();
  const longest = Math.max(1e-9, ...contributions.map(({ most }) => most));
  return (
    <ul className="contributions">
      {contributions.map(({ label, value, most }) => (
        <li key={label.en}>
          <span className="one-line">{say(label)}</span>
          <span className="contribution-room" style={{ width: `${String((100 * most) / longest)}%` }}>
            <span className="contribution" style={{ width: `${String((100 * value) / (most || 1))}%` }} />
          </span>
          <span className="contribution-points">
            {say({
              zh: `${format(value, 'decimal')} / ${format(most, 'decimal')} 分`,
              en: `${format(value, 'decimal')} of ${format(most, 'decimal')}`,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
