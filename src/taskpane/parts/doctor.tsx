import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import type { Issue } from '../../table/issues/issue';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { Fold } from './fold';
import { IssueList } from './issue-list';
import { Section } from './section';

/** The data doctor: what was changed while the cells were read, and what could not be read. */
export function Doctor({ issues }: { issues: readonly Issue[] }) {
  const say = useSay();
  const format = useFormat();
  return (
    <Section
      title={say({ zh: '数据检查', en: 'Data check' })}
      aside={<span className="quiet">{format(issues.length, 'integer')}</span>}
    >
      {issues.length > 0 ? (
        <SortedIssues issues={issues} />
      ) : (
        <p className="all-well">
          <CheckmarkCircle16Regular aria-hidden />
          {say({ zh: '没有发现问题。', en: 'Nothing was found.' })}
        </p>
      )}
    </Section>
  );
}

/** What needs looking at stands open; what was read as it was meant is there for whoever wants to know. */
function SortedIssues({ issues }: { issues: readonly Issue[] }) {
  const say = useSay();
  const format = useFormat();
  const notes = issues.filter(({ severity }) => severity === 'note');
  const others = issues.filter(({ severity }) => severity !== 'note');
  return (
    <>
      {others.length > 0 && <IssueList issues={others} />}
      {notes.length > 0 && (
        <Fold
          title={say({ zh: '已自动处理', en: 'Taken care of' })}
          aside={<span className="quiet">{format(notes.length, 'integer')}</span>}
        >
          <IssueList issues={notes} />
        </Fold>
      )}
    </>
  );
}
