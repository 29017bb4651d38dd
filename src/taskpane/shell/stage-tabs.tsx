import type { KeyboardEvent } from 'react';
import type { Text } from '../../locales/text';
import { isOpen } from '../state/open-stages';
import { neighbour, stages, type Stage } from '../state/stages';
import { usePane } from '../state/store';
import { focusHeading } from './stage-heading';
import { useSay } from '../state/use-say';

/** What the tabs control. */
export const stagePanelId = 'stage';

/** What each step is called. */
export const stageNames: Readonly<Record<Stage, Text>> = {
  data: { zh: '数据', en: 'Data' },
  words: { zh: '词语', en: 'Words' },
  scheme: { zh: '方案', en: 'Scheme' },
  preview: { zh: '预览', en: 'Preview' },
  result: { zh: '结果', en: 'Result' },
};

/** The way through as tabs; arrow keys go along them. A step that has nothing to show yet cannot be gone to. */
export function StageTabs() {
  const state = usePane();
  const say = useSay();
  const open = stages.filter((stage) => isOpen(stage, state));
  const goAlong = (event: KeyboardEvent) => {
    const to = neighbour(open, state.stage, event.key);
    if (!to) return;
    event.preventDefault();
    usePane.setState({ stage: to });
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div
      className="stage-tabs"
      role="tablist"
      aria-label={say({ zh: '步骤', en: 'Steps' })}
      onKeyDown={goAlong}
    >
      {stages.map((stage) => (
        <button
          key={stage}
          type="button"
          id={`tab-${stage}`}
          role="tab"
          className="stage-tab"
          aria-selected={stage === state.stage}
          aria-controls={stagePanelId}
          tabIndex={stage === state.stage ? 0 : -1}
          disabled={!isOpen(stage, state)}
          onClick={() => {
            usePane.setState({ stage });
            requestAnimationFrame(() => focusHeading());
          }}
        >
          {say(stageNames[stage])}
        </button>
      ))}
    </div>
  );
}
