import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons';
import { languages, type Language, type Text } from '../../locales/text';
import { themes, type Theme } from '../../taskpane/preferences';
import { choose } from '../state/actions';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

const themeLabels: Readonly<Record<Theme, Text>> = {
  system: words.themeSystem,
  light: words.themeLight,
  dark: words.themeDark,
  contrast: words.themeContrast,
};

/** Each language calls itself by its own name. */
const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

/** Language and theme, for the page and the pane in it. */
export function ViewMenu() {
  const { language, theme } = useWorkbench((state) => state.preferences);
  const say = useWords();
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        if (name === 'language') choose('language', checkedItems[0] as Language);
        else choose('theme', checkedItems[0] as Theme);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<DarkTheme20Regular />}>{say(words.view)}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say(words.language)}</MenuGroupHeader>
            {languages.map((known) => (
              <MenuItemRadio key={known} name="language" value={known} lang={known}>
                {languageNames[known]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say(words.theme)}</MenuGroupHeader>
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
