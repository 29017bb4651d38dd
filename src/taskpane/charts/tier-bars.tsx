import type { Findings } from '../../session/findings/findings';
import type { TierCounts } from '../../scheme/results/scheme-result';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';

/** Customers of each tier, their share and their money, each with a bar in the tier's colour; screen readers read the list. */
export function TierBars({ tiers, findings }: { tiers: TierCounts; findings: Findings }) {
  const say = useSay();
  const format = useFormat();
  const total = tiers.counts.reduce((sum, { customers }) => sum + customers, 0);
  const most = Math.max(1, ...tiers.counts.map(({ customers }) => customers));
  const sums = sumsOf(tiers, findings);
  return (
    <ul className="tier-bars">
      {tiers.counts.map(({ tier, customers }) => (
        <li key={tier.id}>
          <div className="bar-line">
            <span className="bar-name">{say(tier.label)}</span>
            <span className="bar-count">{format(customers, 'integer')}</span>
            <span className="bar-share quiet">{format(total > 0 ? customers / total : 0, 'share')}</span>
          </div>
          <div className="bar-track">
            <div
              className={`bar tone-${tier.tone}`}
              style={{ width: `${String((100 * customers) / most)}%` }}
            />
          </div>
          {sums && (
            <div className="bar-sum quiet">
              {say(sums.label)} {format(sums.of(tier.label.en), 'money')}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The first amount that the tier's summary adds up, by tier. */
function sumsOf(tiers: TierCounts, { summaries }: Findings) {
  const summary = summaries.find(({ step, table }) => `${step}.${table.id}` === tiers.column)?.table;
  const at = summary?.columns.findIndex(({ format }) => format === 'money') ?? -1;
  const column = summary?.columns[at];
  if (!summary || !column) return undefined;
  const byTier = new Map(
    summary.rows.map((row) => [labelOf(row[0]), typeof row[at] === 'number' ? row[at] : 0] as const),
  );
  return { label: column.label, of: (tier: string) => byTier.get(tier) ?? 0 };
}

function labelOf(cell: unknown): string {
  return typeof cell === 'object' && cell !== null && 'en' in cell ? String(cell.en) : '';
}
