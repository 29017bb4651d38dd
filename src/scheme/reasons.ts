import type { Text } from '../locales/text';
import type { StepResult } from './scheme-result';

/**
 * The reasons of all steps of a row as one text, each under its method's name; a step that has nothing to say is left
 * out, and a scheme of one step needs no names.
 */
export function composeReasons(steps: readonly StepResult[]): (row: number) => Text {
  const [only, ...others] = steps;
  if (only && others.length === 0) return only.result.reason;
  return (row) => {
    const parts = steps.flatMap(({ step, result }) => {
      const { zh, en } = result.reason(row);
      if (zh === '' && en === '') return [];
      return { zh: `${step.method.label.zh}：${zh}`, en: `${step.method.label.en}: ${en}` };
    });
    return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
  };
}
