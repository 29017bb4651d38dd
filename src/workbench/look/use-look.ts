import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Theme } from '../../taskpane/preferences';
import { contrastPaper, darkPaper, lightPaper, type Paper } from '../grid/paper';

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

/** The look for a choice; `system` follows what the person's system asks for, now and later. */
export function useLook(theme: Theme): Look {
  const isForced = useMedia('(forced-colors: active)');
  const isDark = useMedia('(prefers-color-scheme: dark)');
  if (theme !== 'system') return looks[theme];
  return looks[isForced ? 'contrast' : isDark ? 'dark' : 'light'];
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
