import { Switch } from '@fluentui/react-components';
import { Section } from '../../controls/section';
import { PlaceLink } from '../../controls/place-link';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

/** Whether columns of an earlier run that have lost their hidden names are written into again; nothing where there are none. */
export function FoundAgainChoice() {
  const { sheet, leavesFoundAgain } = usePane();
  const say = useSay();
  if (!sheet || sheet.foundAgain.length === 0) return null;
  return (
    <Section title={say({ zh: '这些列是上次的结果吗？', en: 'Are these the results of an earlier run?' })}>
      <ul className="chips">
        {sheet.foundAgain.map(({ cell, header }) => (
          <li key={cell}>
            <PlaceLink to={cell} className="chip chip-link">
              {header} <span className="quiet">{cell}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
      <Switch
        checked={!leavesFoundAgain}
        label={say({ zh: '是，在原处更新', en: 'Yes, update them in place' })}
        onChange={(_event, { checked }) => usePane.setState({ leavesFoundAgain: !checked })}
      />
      <p className="quiet">
        {say(
          leavesFoundAgain
            ? {
                zh: '它们原样保留，结果写入新插入的列。',
                en: 'They are left as they are, and the results go into new columns.',
              }
            : {
                zh: '它们带有慧眼的批注，但隐藏名称已被其他程序丢掉。只有表头和内容相符的列会更新。',
                en: 'They bear Huiyan’s note; another program has lost their hidden names. Only those whose heading and cells fit are updated.',
              },
        )}
      </p>
    </Section>
  );
}
