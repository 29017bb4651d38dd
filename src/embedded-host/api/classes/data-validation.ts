import { containsArea } from '../../model/cells/area';
import type { DataValidation } from '../../model/parts/data-validation';
import { removeValidations } from '../cells/clear-cells';
import { apiRule, modelRule, type ValidationRule } from '../cells/validation-rules';
import { defineClass, method, property } from '../base/define-class';
import { requireAllowed } from '../base/guards';
import type { Host } from '../base/host';
import type { RangeTarget } from '../base/targets';

type Prompt = Readonly<{ showPrompt?: boolean; title?: string; message?: string }>;
type ErrorAlert = Readonly<{ showAlert?: boolean; style?: string; title?: string; message?: string }>;

const types = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

/** What may be typed into the cells of a range, and what Excel says to it. */
export const dataValidationClass = defineClass('DataValidation', {
  members: {
    Type: property((range) => types[find(range)?.type ?? 'none']),
    Rule: property(
      (range) => apiRule(find(range)),
      (range, rule: ValidationRule, host) => change(range, modelRule(rule), host),
    ),
    IgnoreBlanks: property(
      (range) => find(range)?.allowBlank ?? true,
      (range, allowBlank: boolean, host) => change(range, { allowBlank }, host),
    ),
    Prompt: property(
      (range) => {
        const prompt = find(range)?.prompt;
        return {
          showPrompt: prompt !== undefined && prompt !== null,
          title: prompt?.title ?? '',
          message: prompt?.message ?? '',
        };
      },
      (range, { showPrompt = true, title = '', message = '' }: Prompt, host) =>
        change(range, { prompt: showPrompt ? { title, message } : null }, host),
    ),
    ErrorAlert: property(
      (range) => {
        const alert = find(range)?.errorAlert;
        const style = capitalized(alert?.style ?? 'stop');
        return { showAlert: alert !== null, style, title: alert?.title ?? '', message: alert?.message ?? '' };
      },
      (range, { showAlert = true, style = 'Stop', title = '', message = '' }: ErrorAlert, host) => {
        const word = style.toLowerCase() as 'stop' | 'warning' | 'information';
        change(range, { errorAlert: showAlert ? { style: word, title, message } : null }, host);
      },
    ),
    Clear: method((range, _args, host) => {
      requireAllowed(range.sheet);
      removeValidations(range);
      host.noteChange();
    }),
  },
});

const emptyValidation: Omit<DataValidation, 'areas'> = {
  type: 'none',
  operator: 'between',
  formula1: '',
  formula2: '',
  allowBlank: true,
  showDropDown: true,
  prompt: null,
  errorAlert: { style: 'stop', title: '', message: '' },
};

/** The validation that holds for all cells of the range. */
function find({ sheet, area }: RangeTarget): DataValidation | undefined {
  return sheet.dataValidations.all().find(({ areas }) => areas.some((known) => containsArea(known, area)));
}

/** Gives the range's cells a validation of their own: the one they had, changed. */
function change(range: RangeTarget, wanted: Partial<DataValidation>, host: Host): void {
  requireAllowed(range.sheet);
  const { sheet, area } = range;
  const before = find(range) ?? emptyValidation;
  const { type, operator, formula1, formula2, allowBlank, showDropDown, prompt, errorAlert } = {
    ...before,
    ...wanted,
  };
  removeValidations(range);
  sheet.dataValidations.add({
    areas: [area],
    type,
    operator,
    formula1,
    formula2,
    allowBlank,
    showDropDown,
    prompt,
    errorAlert,
  });
  host.noteChange();
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
