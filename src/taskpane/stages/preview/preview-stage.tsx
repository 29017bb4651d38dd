import { Switch } from '@fluentui/react-components';
import { Charts } from '../../charts/charts';
import { Thresholds } from '../../forms/thresholds';
import { CallListChoice } from './call-list-choice';
import { FirstLines, firstIssues } from './first-lines';
import { MissingColumns } from './missing-columns';
import { TopCustomers } from './top-customers';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { FormulaChoice } from './formula-choice';
import { FoundAgainChoice } from './found-again-choice';
import { IssueList } from '../../controls/issue-list';
import { RunFigures } from './run-figures';
import { Section } from '../../controls/section';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import type { Findings } from '../../../session/findings/findings';

/** What a run would write, before a cell is written; thresholds can be moved, and everything follows. */
export function PreviewStage() {
  const { findings, isFollowing, scheme } = usePane();
  const say = useSay();
  if (!findings) return null;
  const first = firstIssues(findings.issues);
  const notes = findings.issues.filter((issue) => !first.includes(issue));
  return (
    <>
      <FirstLines findings={findings} />
      <FoundAgainChoice />
      <RunFigures label={scheme.label} findings={findings} isFollowing={isFollowing} />
      <MissingColumns findings={findings} />
      <Thresholds />
      <Charts findings={findings} />
      <TopCustomers cards={findings.first} />
      <ColumnsToCome findings={findings} />
      {notes.length > 0 && (
        <Fold
          title={say({ zh: '提示与说明', en: 'Notes on this run' })}
          aside={<Count value={notes.length} />}
        >
          <IssueList issues={notes} />
        </Fold>
      )}
    </>
  );
}

/** Which columns will be written, and where the star goes. */
function ColumnsToCome({ findings }: { findings: Findings }) {
  const { starBesideName, sheet } = usePane();
  const say = useSay();
  const own = new Set(sheet?.ownColumns.map(({ key }) => key));
  const columns = [
    ...findings.columns,
    { id: 'reason', label: { zh: '判定依据', en: 'Reason' }, kind: 'text' as const },
  ];
  return (
    <Section title={say({ zh: '将写入的列', en: 'Columns to be written' })}>
      <ul className="chips">
        {columns.map(({ id, label }) => (
          <li key={id} className="chip" data-known={own.has(id)}>
            {say(label)}
            {own.has(id) && <span className="quiet"> {say({ zh: '更新', en: 'update' })}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {say({
          zh: '另写入汇总、图例、记录三张工作表。原有单元格不会改动。',
          en: 'A summary, a legend and a log are written on sheets of their own. No cell of yours is changed.',
        })}
      </p>
      {findings.hasStars && (
        <Switch
          checked={starBesideName}
          label={say({ zh: '★ 放在姓名右侧', en: '★ right of the name' })}
          onChange={(_event, { checked }) => usePane.setState({ starBesideName: checked })}
        />
      )}
      {findings.callList && <CallListChoice list={findings.callList} />}
      <FormulaChoice findings={findings} />
    </Section>
  );
}
