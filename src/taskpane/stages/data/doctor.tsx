import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import type { Issue } from '../../../table/issues/issue';
import { useSay } from '../../state/use-say';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { IssueList } from '../../controls/issue-list';
import { MarkedLine } from '../../controls/marked-line';
import { Section } from '../../controls/section';

/** The data doctor: what was changed while the cells were read, and what could not be read. */
export function Doctor({ issues }: { issues: readonly Issue[] }) {
  const say = useSay();
  return (
    <Section title={say({ zh: '数据检查', en: 'Data check' })} aside={<Count value={issues.length} />}>
      {issues.length > 0 ? (
        <SortedIssues issues={issues} />
      ) : (
        <MarkedLine Icon={CheckmarkCircle16Regular} className="all-well">
          {say({ zh: '没有发现问题。', en: 'Nothing was found.' })}
        </MarkedLine>
      )}
    </Section>
  );
}

/** What needs looking at stands open; what was read as it was meant is there for whoever wants to know. */
function SortedIssues({ issues }: { issues: readonly Issue[] }) {
  const say = useSay();
  const notes = issues.filter(({ severity }) => severity === 'note');
  const others = issues.filter(({ severity }) => severity !== 'note');
  return (
    <>
      {others.length > 0 && <IssueList issues={others} />}
      {notes.length > 0 && (
        <Fold title={say({ zh: '已自动处理', en: 'Taken care of' })} aside={<Count value={notes.length} />}>
          <IssueList issues={notes} />
        </Fold>
      )}
    </>
  );
}
