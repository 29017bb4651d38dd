import { Button, Select } from '@fluentui/react-components';
import {
  ArrowSync20Regular,
  Delete20Regular,
  EyeOff20Regular,
  MathFormula20Regular,
  SelectObject20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { languages, type Language, type Text } from '../../locales/text';
import { OptionSelect, optionsOf } from '../controls/option-select';
import { keepPreference, type Preferences, type Theme } from '../preferences';
import { showGuide } from '../state/functions';
import { askToMask } from '../state/mask';
import { openSheet } from '../state/read-sheet';
import { askToRemove } from '../state/remove';
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

/** The button that shows the page of functions. */
export const guideButtonId = 'functions-button';

/** The product, and what is chosen for the pane as a whole. */
export function PaneHeader() {
  const [isShown, setIsShown] = useState(false);
  const panel = useId();
  const say = useSay();
  return (
    <header className="pane-header">
      <img className="pane-logo" src="huiyan.svg" alt="" />
      <h1>{say({ zh: '慧眼', en: 'Huiyan' })}</h1>
      <GuideButton />
      <Button
        appearance="subtle"
        icon={<Settings20Regular />}
        aria-expanded={isShown}
        aria-controls={panel}
        aria-label={say({
          zh: '读取、遮盖、移除、语言与主题',
          en: 'Reading, masking, removing, language and theme',
        })}
        onClick={() => setIsShown(!isShown)}
      />
      <div className="pane-choices" id={panel} hidden={!isShown}>
        <ReadButtons done={() => setIsShown(false)} />
        <Looks />
      </div>
    </header>
  );
}

function GuideButton() {
  const isOpen = usePane((state) => state.isGuideOpen);
  const say = useSay();
  return (
    <Button
      id={guideButtonId}
      size="small"
      appearance={isOpen ? 'primary' : 'subtle'}
      icon={<MathFormula20Regular />}
      aria-pressed={isOpen}
      onClick={() => showGuide(!isOpen)}
    >
      {say({ zh: '函数', en: 'Functions' })}
    </Button>
  );
}

function ReadButtons({ done }: { done: () => void }) {
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  const read = (atSelection: boolean) => {
    done();
    void openSheet(atSelection ? { atSelection } : {});
  };
  return (
    <>
      <Button size="small" icon={<ArrowSync20Regular />} disabled={isBusy} onClick={() => read(false)}>
        {say({ zh: '读取当前工作表', en: 'Read the sheet in front' })}
      </Button>
      <Button size="small" icon={<SelectObject20Regular />} disabled={isBusy} onClick={() => read(true)}>
        {say({ zh: '读取选中处的清单', en: 'Read the list at the selection' })}
      </Button>
      <Button
        size="small"
        icon={<EyeOff20Regular />}
        disabled={isBusy}
        onClick={() => {
          done();
          showGuide(false);
          askToMask();
        }}
      >
        {say({ zh: '保存遮盖副本', en: 'Save a masked copy' })}
      </Button>
      <Button
        size="small"
        icon={<Delete20Regular />}
        disabled={isBusy}
        onClick={() => {
          done();
          showGuide(false);
          void askToRemove();
        }}
      >
        {say({ zh: '从工作簿中移除慧眼…', en: 'Remove Huiyan from this workbook …' })}
      </Button>
    </>
  );
}

function Looks() {
  const { language, theme } = usePane((state) => state.preferences);
  const say = useSay();
  return (
    <div className="pane-looks">
      <Select
        size="small"
        aria-label={say({ zh: '语言', en: 'Language' })}
        value={language}
        onChange={(_event, { value }) => choose('language', value as Language)}
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Select>
      <OptionSelect
        label={say({ zh: '主题', en: 'Theme' })}
        options={optionsOf(themeLabels)}
        value={theme}
        onChange={(chosen) => choose('theme', chosen)}
      />
    </div>
  );
}

function choose<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  keepPreference(key, value);
  usePane.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: value } }));
}
