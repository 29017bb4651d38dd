import type { Text } from '../../locales/text';
import type { StepResult } from './step-result';

/**
 * The reasons of all steps of a row as one text: the first one plain, for it is what the scheme is about, the others under their
 * methods' names. A step that has nothing to say is left out.
 */
export function composeReasons(steps: readonly StepResult[]): (row: number) => Text {
  const compose = composer(steps, (_, place) => place > 0);
  return (row) =>
    compose((step) => (isAuxiliary(step) ? undefined : step.result.reason(row))) ?? { zh: '', en: '' };
}

/** What would lift a row to a better tier, of all steps that can say; undefined where none can. */
export function composeLifts(steps: readonly StepResult[]): (row: number) => Text | undefined {
  const compose = composer(steps, () => steps.length > 1);
  return (row) => compose(({ result }) => result.lift?.(row));
}

/** A step that shows numbers only, for others to go by: its arithmetic is for the card. */
export function isAuxiliary({ step: { shown }, result }: StepResult): boolean {
  return shown !== undefined && !result.columns.some(({ id, kind }) => kind === 'tier' && shown.includes(id));
}

type Say = (step: StepResult) => Text | undefined;

function composer(
  steps: readonly StepResult[],
  isNamed: (step: StepResult, place: number) => boolean,
): (say: Say) => Text | undefined {
  return (say) => {
    const parts = steps.flatMap((step, place) => {
      const said = say(step);
      if (!said || (said.zh === '' && said.en === '')) return [];
      return [isNamed(step, place) ? underMethod(step, said) : said];
    });
    if (parts.length === 0) return undefined;
    return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
  };
}

function underMethod({ step }: StepResult, { zh, en }: Text): Text {
  return { zh: `${step.method.label.zh}：${zh}`, en: `${step.method.label.en}: ${en}` };
}
