import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { Text } from '../../locales/text';
import { bySeverity, type Issue, type IssueExample } from '../../table/issues/issue';
import { useSay } from '../state/use-say';
import { DecimalChoice } from './decimal-choice';
import { PlaceLink } from './place-link';

const marks = {
  error: { Icon: ErrorCircle16Regular, name: { zh: '错误', en: 'Error' } },
  warning: { Icon: Warning16Regular, name: { zh: '注意', en: 'Warning' } },
  note: { Icon: Info16Regular, name: { zh: '说明', en: 'Note' } },
} as const satisfies Record<Issue['severity'], { readonly name: Text; readonly Icon: unknown }>;

/** Issues, the gravest first. A click on a cell selects it in the sheet. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  return (
    <ul className="issues">
      {bySeverity(issues).map((issue) => (
        <IssueItem key={`${issue.kind} ${issue.text.en}`} issue={issue} />
      ))}
    </ul>
  );
}

function IssueItem({ issue }: { issue: Issue }) {
  const { severity, text, examples } = issue;
  const say = useSay();
  const { Icon, name } = marks[severity];
  const cells = examples.filter(({ cell }) => cell !== '');
  return (
    <li className={`issue issue-${severity}`}>
      <Icon className="issue-mark" role="img" aria-label={say(name)} />
      <div>
        <div>{say(text)}</div>
        {cells.length > 0 && (
          <div className="issue-cells">
            {cells.map((example) => (
              <CellLink key={example.cell} {...example} />
            ))}
          </div>
        )}
        <DecimalChoice issue={issue} />
      </div>
    </li>
  );
}

function CellLink({ cell, value }: IssueExample) {
  const say = useSay();
  const title = say({ zh: `在工作表中选中 ${cell}：${value}`, en: `Select ${cell} in the sheet: ${value}` });
  return (
    <PlaceLink to={cell} className="plain-link cell-link" title={title}>
      {cell}
      {value !== '' && <span className="cell-value">{value}</span>}
    </PlaceLink>
  );
}
