import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { onPreferencesChanged } from '../taskpane/preferences';
import type { OpenDocument } from './document/open-document';
import type { Paper } from './grid/paper';
import { SheetGrid } from './grid/sheet-grid';
import { useLook } from './look/use-look';
import { DropZone } from './parts/drop-zone';
import { FormulaLine } from './parts/formula-line';
import { HeaderBar } from './parts/header-bar';
import { PaneFrame } from './parts/pane-frame';
import { SheetTabs } from './parts/sheet-tabs';
import { Splitter } from './parts/splitter';
import { EncodingDialog } from './parts/encoding-dialog';
import { UnsavedDialog } from './parts/unsaved-dialog';
import { StatusBar } from './parts/status-bar';
import { useWorkbench } from './state/store';
import { useF6 } from './state/use-f6';
import { useWords } from './state/use-words';
import { words } from './words';

const usualPaneWidth = 380;
const narrowestPane = 320;
const widestPane = 640;

/** The whole page: the workbook on the left, the task pane on the right. */
export function Workbench() {
  const { document, preferences } = useWorkbench();
  const { fluent, paper } = useLook(preferences.theme);
  useF6(document?.id);
  const say = useWords();
  useEffect(() => onPreferencesChanged((changed) => useWorkbench.setState({ preferences: changed })), []);
  useEffect(() => {
    window.document.documentElement.lang = preferences.language;
    window.document.title = `${say(words.product)} ${say(words.workbench)}`;
  }, [preferences.language, say]);
  return (
    <FluentProvider theme={fluent}>
      <div className="workbench">
        <HeaderBar document={document} />
        {document && <Desk document={document} paper={paper} />}
        <Busy />
        <DropZone />
        <UnsavedDialog />
        <EncodingDialog />
      </div>
    </FluentProvider>
  );
}

function Desk({ document, paper }: { document: OpenDocument; paper: Paper }) {
  const [paneWidth, setPaneWidth] = useState(usualPaneWidth);
  const painted = useWorkbench((state) => state.painted);
  const book = useWorkbench((state) => state.book);
  const say = useWords();
  return (
    <div className="desk">
      <main className="book" aria-label={document.fileName}>
        <Message />
        <FormulaLine />
        {painted ? <SheetGrid painted={painted} paper={paper} /> : <div className="sheet-grid" />}
        {book && <SheetTabs {...book} />}
        <StatusBar />
      </main>
      <aside className="pane" aria-label={say(words.pane)} style={{ width: paneWidth }}>
        <Splitter
          label={say(words.paneWidth)}
          width={paneWidth}
          narrowest={narrowestPane}
          widest={widestPane}
          onResize={setPaneWidth}
        />
        <PaneFrame document={document} />
      </aside>
    </div>
  );
}

function Message() {
  const notice = useWorkbench((state) => state.notice);
  const say = useWords();
  if (!notice) return null;
  return (
    <MessageBar intent={notice.intent} className="message">
      <MessageBarBody>{say(notice.text)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label={say(words.dismiss)}
            onClick={() => useWorkbench.setState({ notice: null })}
          />
        }
      >
        {notice.action && <Button onClick={notice.action.act}>{say(notice.action.text)}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function Busy() {
  const busy = useWorkbench((state) => state.busy);
  const say = useWords();
  return busy && <Spinner className="busy" label={say(busy)} role="status" />;
}
