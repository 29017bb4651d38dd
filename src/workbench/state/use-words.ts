import { useCallback } from 'react';
import { inLanguage, type Text } from '../../locales/text';
import { useWorkbench } from './store';

/** Says a text in the language that the person chose. */
export function useWords(): (text: Text) => string {
  const language = useWorkbench((state) => state.preferences.language);
  return useCallback((text: Text) => inLanguage(text, language), [language]);
}
