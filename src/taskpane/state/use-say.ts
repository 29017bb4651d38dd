import { useCallback } from 'react';
import { inLanguage, type Text } from '../../locales/text';
import { usePane } from './store';

/** What stands between the items of a list. */
export const listSeparator: Text = { zh: '、', en: ', ' };

/** Says a text in the language that the person chose. */
export function useSay(): (text: Text) => string {
  const language = usePane((state) => state.preferences.language);
  return useCallback((text: Text) => inLanguage(text, language), [language]);
}
