/** The languages of the product. Everything on screen and in the workbook exists in both. */
export const languages = ['zh-CN', 'en-US'] as const;

export type Language = (typeof languages)[number];

/** A text for people, in Chinese and English. Written where it is meant, so that neither can be forgotten. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The text in the language asked for. */
export function inLanguage(text: Text, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}
