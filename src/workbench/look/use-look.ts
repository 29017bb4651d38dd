import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import type { Theme } from '../../taskpane/preferences';
import { contrastPaper, darkPaper, lightPaper, type Paper } from '../grid/paper';
import { systemPaper } from './system-paper';

/** The colours of the page and of the sheet in it. */
export interface Look {
  readonly fluent: FluentTheme;
  readonly paper: Paper;
}

const looks: Readonly<Record<Exclude<Theme, 'system'>, Look>> = {
  light: { fluent: withAccent(webLightTheme, lightPaper, '#0b5563'), paper: lightPaper },
  dark: { fluent: withAccent(webDarkTheme, darkPaper, '#86d3e1'), paper: darkPaper },
  contrast: { fluent: teamsHighContrastTheme, paper: contrastPaper },
};

/** The look for a choice; `system` follows what the person's system asks for, now and later. Colours that are forced go before any choice. */
export function useLook(theme: Theme): Look {
  const isForced = useMedia('(forced-colors: active)');
  const isDark = useMedia('(prefers-color-scheme: dark)');
  return useMemo(() => {
    if (isForced) return { ...looks.contrast, paper: systemPaper() };
    return looks[theme === 'system' ? (isDark ? 'dark' : 'light') : theme];
  }, [theme, isForced, isDark]);
}

/** The product's teal in the place of Fluent's blue. */
function withAccent(theme: FluentTheme, { accent }: Paper, strong: string): FluentTheme {
  return {
    ...theme,
    colorBrandForeground1: accent,
    colorCompoundBrandForeground1: accent,
    colorCompoundBrandStroke: accent,
    colorCompoundBrandStrokeHover: strong,
    colorCompoundBrandStrokePressed: strong,
    colorBrandStroke1: accent,
    colorNeutralForeground2BrandHover: accent,
    colorNeutralForeground2BrandPressed: strong,
    colorNeutralForeground2BrandSelected: accent,
  };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
