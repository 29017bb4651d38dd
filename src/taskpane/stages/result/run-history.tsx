import { formatSerial } from '../../../table/cells/calendar';
import type { RunEntry } from '../../../workbook/memory/state';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { Section } from '../../controls/section';

/** The runs of this workbook, the latest first, and how many customers each tier had. */
export function RunHistory({ runs }: { runs: readonly RunEntry[] }) {
  const say = useSay();
  const format = useFormat();
  return (
    <Section title={say({ zh: '运行记录', en: 'Runs' })}>
      {runs.length === 0 && (
        <p className="quiet">
          {say({ zh: '这个工作簿还没有运行过。', en: 'Nothing was run in this workbook yet.' })}
        </p>
      )}
      <ol className="runs">
        {runs.toReversed().map((run) => (
          <li key={run.number}>
            <div className="run-head">
              <strong>{say(run.label)}</strong>
              <span className="quiet">{formatSerial(run.asOf)}</span>
            </div>
            <div className="quiet">
              {Object.entries(run.tiers)
                .map(([tier, customers]) => `${tier} ${format(customers, 'integer')}`)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
