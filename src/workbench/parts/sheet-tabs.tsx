import { Tab, TabList } from '@fluentui/react-components';
import type { OpenDocument } from '../document/open-document';
import { activate } from '../state/actions';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** The tabs of the visible sheets, in the colours that the file gives them. */
export function SheetTabs({ document }: { document: OpenDocument }) {
  useWorkbench((state) => state.version);
  const say = useWords();
  const { workbook } = document.host;
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'visible');
  return (
    <TabList
      className="sheet-tabs"
      size="small"
      appearance="subtle"
      aria-label={say(words.sheets)}
      selectedValue={workbook.activeSheet.id}
      onTabSelect={(_event, { value }) => {
        const sheet = visible.find(({ id }) => id === value);
        if (sheet) activate(sheet);
      }}
    >
      {visible.map((sheet) => (
        <Tab key={sheet.id} value={sheet.id}>
          <TabColour colour={sheet.get('tabColor')} />
          {sheet.name}
        </Tab>
      ))}
    </TabList>
  );
}

function TabColour({ colour }: { colour: string | null }) {
  return colour === null ? null : (
    <span className="tab-colour" style={{ backgroundColor: colour }} aria-hidden />
  );
}
