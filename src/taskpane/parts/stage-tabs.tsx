import { Tab, TabList } from '@fluentui/react-components';
import type { Text } from '../../locales/text';
import { stages, usePane, type PaneState, type Stage } from '../state/store';
import { useSay } from '../state/use-say';

/** What the tabs control. */
export const stagePanelId = 'stage';

const stageNames: Readonly<Record<Stage, Text>> = {
  data: { zh: '数据', en: 'Data' },
  scheme: { zh: '方案', en: 'Scheme' },
  preview: { zh: '预览', en: 'Preview' },
  result: { zh: '结果', en: 'Result' },
};

/** The way through as tabs. A step that has nothing to show yet cannot be gone to. */
export function StageTabs() {
  const state = usePane();
  const say = useSay();
  return (
    <TabList
      className="stage-tabs"
      size="small"
      selectedValue={state.stage}
      onTabSelect={(_event, { value }) => usePane.setState({ stage: value as Stage })}
      aria-label={say({ zh: '步骤', en: 'Steps' })}
    >
      {stages.map((stage) => (
        <Tab
          key={stage}
          id={`tab-${stage}`}
          value={stage}
          disabled={!isOpen(stage, state)}
          aria-controls={stagePanelId}
        >
          {say(stageNames[stage])}
        </Tab>
      ))}
    </TabList>
  );
}

/** Whether a step has something to show. */
export function isOpen(
  stage: Stage,
  { sheet, findings, receipt, canUndo }: Pick<PaneState, 'sheet' | 'findings' | 'receipt' | 'canUndo'>,
): boolean {
  switch (stage) {
    case 'data':
      return true;
    case 'scheme':
      return sheet !== null;
    case 'preview':
      return findings !== null;
    case 'result':
      return receipt !== null || canUndo || (sheet?.state.runs.length ?? 0) > 0;
  }
}
