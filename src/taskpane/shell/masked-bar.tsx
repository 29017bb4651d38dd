import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Text } from '../../locales/text';
import { saveMaskedCopy } from '../state/mask';
import { usePane, type PaneState } from '../state/store';
import { useSay } from '../state/use-say';

const shuffle = {
  zh: '打乱清单的行序（顺序也能透露谁是谁）',
  en: 'Shuffle the rows of the lists (their order may tell, too)',
};

/** How a masked copy is to be, what became of it, or where one can be made; nothing as long as nobody has asked for one. */
export function MaskedBar() {
  const { masked, activity } = usePane();
  const [isShuffled, setIsShuffled] = useState(false);
  const say = useSay();
  if (!masked) return null;
  return (
    <MessageBar intent={typeof masked === 'string' ? 'info' : 'success'} layout="multiline">
      <MessageBarBody>
        {say(wordsOf(masked))}
        {masked === 'asked' && (
          <Checkbox
            label={say(shuffle)}
            checked={isShuffled}
            onChange={(_, { checked }) => setIsShuffled(checked === true)}
          />
        )}
      </MessageBarBody>
      <MessageBarActions>
        {masked === 'asked' && (
          <Button size="small" disabled={activity !== null} onClick={() => void saveMaskedCopy(isShuffled)}>
            {say({ zh: '保存副本', en: 'Save the copy' })}
          </Button>
        )}
        <Button size="small" onClick={() => usePane.setState({ masked: null })}>
          {say({ zh: '关闭', en: 'Close' })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function wordsOf(masked: NonNullable<PaneState['masked']>): Text {
  if (masked === 'asked')
    return {
      zh: '另存一份供外部使用的副本：姓名、号码和日期被遮盖，金额只留首位；公式、批注和记录不带出。打开的工作簿不变。',
      en: 'Saves a copy for outside: names, numbers and dates are masked, amounts keep their first digit; formulas, notes and records stay behind. The open workbook does not change.',
    };
  if (masked === 'elsewhere')
    return {
      zh: '加载项不能在 Excel 里另存文件。请先保存工作簿，再在慧眼工作台中打开它并选“保存遮盖副本”，或用命令行：huiyan mask 文件.xlsx。',
      en: 'An add-in cannot save another file in Excel. Save the workbook, open it in the Huiyan workbench and choose "Save a masked copy" there, or type: huiyan mask FILE.xlsx.',
    };
  return {
    zh: `遮盖副本“${masked.name}”已保存到下载文件夹，复查中未见原表的姓名和号码。发出前请再看一遍。`,
    en: `The masked copy "${masked.name}" was saved to your downloads; read again, it held no name or number of the source. Look at it once more before you send it.`,
  };
}
