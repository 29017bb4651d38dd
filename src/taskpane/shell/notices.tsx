import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Text } from '../../locales/text';
import { selectCell } from '../state/select-cell';
import { openSheet } from '../state/read-sheet';
import { usePane, type ShownProblem } from '../state/store';
import { useSay } from '../state/use-say';
import { putBack } from '../state/write-run';
import { MaskedBar } from './masked-bar';
import { RemovalBar } from './removal-bar';

/** What a person should know before going on: a problem, an interrupted run, a sheet that has changed. */
export function Notices() {
  const { problem, isUnfinished, isChanged, removal, masked } = usePane();
  if (!problem && !isUnfinished && !isChanged && !removal && !masked) return null;
  return (
    <div className="notices">
      {problem && <ProblemBar shown={problem} />}
      {isUnfinished && <NoticeBar {...unfinished} />}
      {isChanged && <NoticeBar {...changed} />}
      <RemovalBar />
      <MaskedBar />
    </div>
  );
}

function ProblemBar({ shown: { problem, again } }: { shown: ShownProblem }) {
  const say = useSay();
  const { cell } = problem.place;
  const isCancel = problem.code === 'cancelled';
  return (
    <MessageBar intent={isCancel ? 'info' : 'error'} layout="multiline" politeness="assertive">
      <MessageBarBody>{say(problem.text)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={say({ zh: '关闭', en: 'Dismiss' })}
            onClick={() => usePane.setState({ problem: null })}
          />
        }
      >
        {cell !== undefined && /!|^[A-Z]+\d+$/u.test(cell) && (
          <Button size="small" onClick={() => void selectCell(cell)}>
            {say({ zh: `转到 ${cell}`, en: `Go to ${cell}` })}
          </Button>
        )}
        {again && !isCancel && (
          <Button size="small" onClick={again}>
            {say({ zh: '重试', en: 'Try again' })}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

interface NoticeBarProps {
  readonly intent: 'warning' | 'info';
  readonly text: Text;
  readonly actLabel: Text;
  readonly act: () => Promise<void>;
}

function NoticeBar({ intent, text, actLabel, act }: NoticeBarProps) {
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{say(text)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isBusy} onClick={() => void act()}>
          {say(actLabel)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const unfinished: NoticeBarProps = {
  intent: 'warning',
  text: {
    zh: '上一次写入被中断，结果只写了一部分。建议先还原，再重新运行。',
    en: 'The last run was interrupted and is only partly written. Put it back first, then run again.',
  },
  actLabel: { zh: '还原', en: 'Put back' },
  act: putBack,
};

const changed: NoticeBarProps = {
  intent: 'info',
  text: {
    zh: '读取之后工作表有改动。预览与写入前会重新读取。',
    en: 'The sheet has changed since it was read. It is read again before a preview.',
  },
  actLabel: { zh: '立即读取', en: 'Read now' },
  act: () => openSheet(),
};
