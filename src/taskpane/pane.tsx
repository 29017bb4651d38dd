import { FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import { CardDock } from './card/card-dock';
import { FunctionGuide } from './guide/function-guide';
import { useTheme } from './look/use-theme';
import { ActivityBar } from './shell/activity-bar';
import { ActionBar } from './shell/action-bar';
import { Notices } from './shell/notices';
import { PaneHeader } from './shell/pane-header';
import { StageHeading } from './shell/stage-heading';
import { StageTabs, stageNames, stagePanelId } from './shell/stage-tabs';
import { onPreferencesChanged } from './preferences';
import { DataStage } from './stages/data/data-stage';
import { PreviewStage } from './stages/preview/preview-stage';
import { ResultStage } from './stages/result/result-stage';
import { SchemeStage } from './stages/scheme/scheme-stage';
import { WordsStage } from './stages/words/words-stage';
import type { Stage } from './state/stages';
import { usePane } from './state/store';

const stageViews: Readonly<Record<Stage, () => React.JSX.Element | null>> = {
  data: DataStage,
  words: WordsStage,
  scheme: SchemeStage,
  preview: PreviewStage,
  result: ResultStage,
};

/** The task pane: where it stands at the top, the step or the functions in the middle, what to do next at the bottom. */
export function Pane() {
  const { preferences, isGuideOpen } = usePane();
  const { name, fluent } = useTheme(preferences.theme);
  useEffect(() => onPreferencesChanged((changed) => usePane.setState({ preferences: changed })), []);
  useEffect(() => {
    document.documentElement.lang = preferences.language;
  }, [preferences.language]);
  return (
    <FluentProvider theme={fluent} className={`pane look-${name}`}>
      <PaneHeader />
      <main>{isGuideOpen ? <FunctionGuide /> : <Steps />}</main>
      {!isGuideOpen && <CardDock />}
      <ActivityBar />
      {!isGuideOpen && <ActionBar />}
    </FluentProvider>
  );
}

function Steps() {
  const stage = usePane((state) => state.stage);
  const StageView = stageViews[stage];
  return (
    <>
      <StageTabs />
      <div
        // A step of its own opens at its top.
        key={stage}
        className="stage"
        id={stagePanelId}
        role="tabpanel"
        aria-labelledby={`tab-${stage}`}
        tabIndex={-1}
      >
        <StageHeading name={stageNames[stage]} />
        <Notices />
        <StageView />
      </div>
    </>
  );
}
