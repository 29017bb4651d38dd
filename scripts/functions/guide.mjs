import { argument, half } from './metadata.mjs';

/** What the pane's page of functions shows, in both languages: `src/functions/guide.ts` is its type. */
export function guide(groups) {
  return groups.map(({ heading, functions }) => ({
    label: text(heading),
    functions: functions.map(({ id, description, parameters, resultText, example }) => ({
      id,
      text: text(description),
      arguments: parameters.map((parameter) => {
        const [zh, en] = ['zh-CN', 'en-US'].map((language) => argument(language, parameter));
        return {
          name: { zh: zh.name, en: en.name },
          text: { zh: zh.description, en: en.description },
          isOptional: parameter.optional === true,
        };
      }),
      result: text(resultText),
      example,
    })),
  }));
}

function text(bilingual) {
  return { zh: half('zh-CN', bilingual), en: half('en-US', bilingual) };
}
