import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { isNothing, removalWords } from '../../session/writing/removal-words';
import { remove } from '../state/remove';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';

/** What removing Huiyan from the workbook would take away, and the choice; nothing as long as nobody has asked for it. */
export function RemovalBar() {
  const { removal, activity } = usePane();
  const say = useSay();
  if (!removal) return null;
  const close = () => usePane.setState({ removal: null });
  if (isNothing(removal)) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {say({ zh: '这个工作簿里没有慧眼的内容。', en: 'There is nothing of Huiyan in this workbook.' })}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={close}>
            {say({ zh: '关闭', en: 'Close' })}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const isBusy = activity !== null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {say({
            zh: '从工作簿中移除慧眼？此操作不能撤销。',
            en: 'Remove Huiyan from this workbook? This cannot be undone.',
          })}
        </MessageBarTitle>
        <ul className="removal-lines">
          {removalWords(removal, 'all').map((line) => (
            <li key={line.en}>{say(line)}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isBusy} onClick={() => void remove('all')}>
          {say({ zh: '全部移除', en: 'Remove all' })}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => void remove('keep-results')}>
          {say({ zh: '结果留作普通列', en: 'Keep results as plain columns' })}
        </Button>
        <Button size="small" appearance="transparent" disabled={isBusy} onClick={close}>
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
