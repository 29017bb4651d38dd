import { Button } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useSay } from '../state/use-say';
import { copyText } from './copy-text';

type Outcome = 'copied' | 'refused' | undefined;

/** Copies the example. Where Excel lets no page near the clipboard, it says what to do. */
export function CopyButton({ id, formula }: { id: string; formula: string }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const say = useSay();
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={outcome === 'copied' ? <Checkmark16Regular /> : <Copy16Regular />}
        aria-label={
          outcome === 'copied'
            ? undefined
            : say({ zh: `复制 HY.${id} 的示例`, en: `Copy the example of HY.${id}` })
        }
        onClick={() => void copyText(formula).then((isDone) => setOutcome(isDone ? 'copied' : 'refused'))}
        onBlur={() => setOutcome(undefined)}
      >
        {outcome === 'copied' ? say({ zh: '已复制', en: 'Copied' }) : say({ zh: '复制', en: 'Copy' })}
      </Button>
      <span role="status" className={outcome === 'refused' ? 'quiet' : 'hidden-text'}>
        {outcome === 'copied' && say({ zh: '已复制', en: 'Copied' })}
        {outcome === 'refused' &&
          say({
            zh: '不能写入剪贴板：请选中公式后按 Ctrl+C。',
            en: 'The clipboard is closed: select the formula and press Ctrl+C.',
          })}
      </span>
    </>
  );
}
