import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Theme } from '../preferences';

/** The product's teal, from night to day. */
const teal: BrandVariants = {
  10: '#01090b',
  20: '#04181c',
  30: '#06272e',
  40: '#08343d',
  50: '#0a414c',
  60: '#0b4d5a',
  70: '#0d5a69',
  80: '#0f6b7d',
  90: '#1e7a8c',
  100: '#338a9b',
  110: '#4a9aaa',
  120: '#62abb9',
  130: '#7cbbc8',
  140: '#97ccd6',
  150: '#b3dde4',
  160: '#d2eef2',
};

const dark = createDarkTheme(teal);

const themes: Readonly<Record<Exclude<Theme, 'system'>, FluentTheme>> = {
  light: createLightTheme(teal),
  // On black, the darker of the brand's foregrounds would be hard to read.
  dark: { ...dark, colorBrandForeground1: teal[130], colorBrandForeground2: teal[140] },
  contrast: teamsHighContrastTheme,
};

/** The colours for a choice; `system` follows what the person's system asks for, now and later. */
export function useTheme(theme: Theme): {
  readonly name: Exclude<Theme, 'system'>;
  readonly fluent: FluentTheme;
} {
  const isForced = useMedia('(forced-colors: active)');
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const name = theme === 'system' ? (isForced ? 'contrast' : isDark ? 'dark' : 'light') : theme;
  return { name, fluent: themes[name] };
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
