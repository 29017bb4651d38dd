import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import { DocumentTable20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { openOwnFile, openSample } from '../state/files';
import { useWords } from '../state/use-words';
import { words } from '../words';

const samples = [
  { name: 'zh-bank-customers.xlsx', label: words.sampleZh },
  { name: 'en-bank-customers.xlsx', label: words.sampleEn },
  { name: 'en-transactions.xlsx', label: words.sampleTransactions },
] as const;

/** Opens a file of the person's, or one of the samples. */
export function OpenMenu() {
  const say = useWords();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<FolderOpen20Regular />}>{say(words.open)}</ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
              {say(words.openFile)}
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{say(words.samples)}</MenuGroupHeader>
              {samples.map(({ name, label }) => (
                <MenuItem key={name} icon={<DocumentTable20Regular />} onClick={() => void openSample(name)}>
                  {say(label)}
                </MenuItem>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        hidden
        aria-label={say(words.openFile)}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void openOwnFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
