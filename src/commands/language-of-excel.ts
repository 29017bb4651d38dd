import type { Language } from '../locales/text';

/** The product's language that is nearest to the language of Excel's own screen. */
export function languageOfExcel(): Language {
  return Office.context.displayLanguage.startsWith('zh') ? 'zh-CN' : 'en-US';
}
