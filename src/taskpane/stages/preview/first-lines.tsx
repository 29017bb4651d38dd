import { CalendarLtr16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { Findings } from '../../../session/findings/findings';
import type { Issue } from '../../../table/issues/issue';
import { roles, type RoleId } from '../../../table/columns/roles';
import { ColumnChooser } from '../../controls/column-chooser';
import { PlaceLink } from '../../controls/place-link';
import { chooseColumn } from '../../state/choose-column';
import { useSay } from '../../state/use-say';
import { DayLine } from './day-line';

/** What was assumed of the sheet as a whole, with a way to say otherwise: above all numbers, for they go by it. */
export function FirstLines({ findings }: { findings: Findings }) {
  const assumed = firstIssues(findings.issues);
  return (
    <ul className="first-lines">
      {assumed.map((issue) => (
        <Assumption key={`${issue.kind} ${issue.text.en}`} issue={issue} />
      ))}
      <li className="first-line">
        <CalendarLtr16Regular className="first-line-mark" aria-hidden />
        <DayLine findings={findings} />
      </li>
    </ul>
  );
}

/** The issues that are said first: assumptions, and rows that are older than the day. */
export function firstIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ assumption, kind }) => assumption === true || kind === 'old-rows');
}

function Assumption({ issue: { severity, text, choose = [], examples } }: { issue: Issue }) {
  const say = useSay();
  const Icon = severity === 'note' ? Info16Regular : Warning16Regular;
  const wanted = choose.filter((role): role is RoleId => Object.hasOwn(roles, role));
  const cells = examples.filter(({ cell }) => cell !== '').slice(0, 3);
  return (
    <li className={`first-line issue-${severity}`}>
      <Icon className="first-line-mark issue-mark" aria-hidden />
      <div>
        {say(text)}
        {cells.map(({ cell }) => (
          <PlaceLink key={cell} to={cell} className="plain-link first-line-cell">
            {cell}
          </PlaceLink>
        ))}
        {wanted.length > 0 && (
          <span className="choosers">
            <span className="quiet">{say({ zh: '选择列：', en: 'Choose a column:' })}</span>
            {wanted.map((role) => (
              <ColumnChooser
                key={role}
                role={role}
                onChoose={({ header }) => void chooseColumn(role, header)}
              />
            ))}
          </span>
        )}
      </div>
    </li>
  );
}
