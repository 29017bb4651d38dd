import { Tab, TabList } from '@fluentui/react-components';
import type { BookState } from '../book/book';
import { activate } from '../state/actions';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** The tabs of the visible sheets, in the colours that the file gives them. */
export function SheetTabs({ sheets, activeSheet }: BookState) {
  const say = useWords();
  return (
    <TabList
      className="sheet-tabs"
      size="small"
      appearance="subtle"
      aria-label={say(words.sheets)}
      selectedValue={activeSheet}
      onTabSelect={(_event, { value }) => activate(Number(value))}
    >
      {sheets.map(({ id, name, color }) => (
        <Tab key={id} value={id}>
          <TabColour colour={color} />
          {name}
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
