import { Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import type { OpenDocument } from '../document/open-document';
import { saveFile } from '../state/files';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';
import { FaultsMenu } from './faults-menu';
import { Logo } from './logo';
import { OpenMenu } from './open-menu';
import { ViewMenu } from './view-menu';

/** Product, file, and what can be done with it. */
export function HeaderBar({ document }: { document: OpenDocument | null }) {
  const isDirty = useWorkbench((state) => state.book?.isDirty ?? false);
  const say = useWords();
  return (
    <header className="header-bar">
      <Logo />
      <h1 className="product-name">
        {say(words.product)} <span>{say(words.workbench)}</span>
      </h1>
      <div className="file-name">
        {document?.fileName}
        {isDirty && (
          <span
            className="unsaved-mark"
            role="img"
            aria-label={say(words.unsaved)}
            title={say(words.unsaved)}
          />
        )}
      </div>
      <Toolbar aria-label={say(words.toolbar)} size="small">
        <OpenMenu />
        <ToolbarButton icon={<Save20Regular />} disabled={!document} onClick={() => void saveFile()}>
          {say(words.save)}
        </ToolbarButton>
        <ToolbarDivider />
        {document && <FaultsMenu document={document} />}
        <ViewMenu />
      </Toolbar>
    </header>
  );
}
