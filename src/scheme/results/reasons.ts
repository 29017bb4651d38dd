import type { Text } from '../../locales/text';
import type { StepResult } from './step-result';

/**
 * The reasons of all steps of a row as one text, each under its method's name; a step that has nothing to say is left
 * out, and a scheme of one step needs no names.
 */
export function composeReasons(steps: readonly StepResult[]): (row: number) => Text {
  const compose = composer(steps);
  return (row) => compose(({ result }) => result.reason(row)) ?? { zh: '', en: '' };
}

/** What would lift a row to a better tier, of all steps that can say; undefined where none can. */
export function composeLifts(steps: readonly StepResult[]): (row: number) => Text | undefined {
  const compose = composer(steps);
  return (row) => compose(({ result }) => result.lift?.(row));
}

type Say = (step: StepResult) => Text | undefined;

function composer(steps: readonly StepResult[]): (say: Say) => Text | undefined {
  const named = steps.length > 1;
  return (say) => {
    const parts = steps.flatMap((step) => {
      const said = say(step);
      if (!said || (said.zh === '' && said.en === '')) return [];
      return [named ? underMethod(step, said) : said];
    });
    if (parts.length === 0) return undefined;
    return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
  };
}

function underMethod({ step }: StepResult, { zh, en }: Text): Text {
  return { zh: `${step.method.label.zh}：${zh}`, en: `${step.method.label.en}: ${en}` };
}
