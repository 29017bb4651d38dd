import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowSync20Regular, MoreHorizontal20Regular, SelectObject20Regular } from '@fluentui/react-icons';
import { languages, type Language, type Text } from '../../locales/text';
import { keepPreference, themes, type Preferences, type Theme } from '../preferences';
import { openSheet } from '../state/read-sheet';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';

const themeLabels: Readonly<Record<Theme, Text>> = {
  system: { zh: '跟随系统', en: 'As the system' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  contrast: { zh: '高对比度', en: 'High contrast' },
};

/** Each language calls itself by its own name. */
const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

/** The product, and what is chosen for the pane as a whole. */
export function PaneHeader() {
  const say = useSay();
  return (
    <header className="pane-header">
      <img className="pane-logo" src="huiyan.svg" alt="" />
      <h1>{say({ zh: '慧眼', en: 'Huiyan' })}</h1>
      <PaneMenu />
    </header>
  );
}

function PaneMenu() {
  const { language, theme } = usePane((state) => state.preferences);
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        if (name === 'language') choose('language', checkedItems[0] as Language);
        else choose('theme', checkedItems[0] as Theme);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={say({ zh: '更多：重新读取、语言、主题', en: 'More: read again, language, theme' })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowSync20Regular />} disabled={isBusy} onClick={() => void openSheet()}>
            {say({ zh: '读取当前工作表', en: 'Read the sheet in front' })}
          </MenuItem>
          <MenuItem
            icon={<SelectObject20Regular />}
            disabled={isBusy}
            onClick={() => void openSheet({ atSelection: true })}
          >
            {say({ zh: '读取选中处的清单', en: 'Read the list at the selection' })}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say({ zh: '语言', en: 'Language' })}</MenuGroupHeader>
            {languages.map((known) => (
              <MenuItemRadio key={known} name="language" value={known} lang={known}>
                {languageNames[known]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say({ zh: '主题', en: 'Theme' })}</MenuGroupHeader>
            {themes.map((known) => (
              <MenuItemRadio key={known} name="theme" value={known}>
                {say(themeLabels[known])}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function choose<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  keepPreference(key, value);
  usePane.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: value } }));
}
