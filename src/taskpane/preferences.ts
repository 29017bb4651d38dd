import { languages, type Language } from '../locales/text';

/** How the screen looks; `system` follows the person's system, forced colours included. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];

/** What a person chose for the screen, on this machine. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const keys = { language: 'huiyan.language', theme: 'huiyan.theme' } as const;

/**
 * What was chosen before; else the language given and the system's look.
 * @param language that of Excel, or of the browser.
 */
export function readPreferences(language: string = navigator.language): Preferences {
  const storedLanguage = read(keys.language);
  const storedTheme = read(keys.theme);
  return {
    language:
      languages.find((known) => known === storedLanguage) ?? (language.startsWith('zh') ? 'zh-CN' : 'en-US'),
    theme: themes.find((known) => known === storedTheme) ?? 'system',
  };
}

/** Keeps a choice. Other pages of the same origin hear of it: the workbench and the pane in it stay alike. */
export function keepPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  try {
    localStorage.setItem(keys[key], value);
  } catch {
    // Where nothing may be stored, the choice holds as long as the page.
  }
}

/**
 * Calls back when another page of the same origin changed a choice. The answer stops that.
 */
export function onPreferencesChanged(changed: (preferences: Preferences) => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || Object.values<string>(keys).includes(key)) changed(readPreferences());
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
