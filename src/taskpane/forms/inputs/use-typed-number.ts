import { inLanguage } from '../../../locales/text';
import { formatParameter } from '../../../scheme/definition/format-parameter';
import { useTyped } from '../../controls/use-typed';
import { usePane } from '../../state/store';
import { readNumber, type NumericDeclaration } from './read-number';

/** A number that is typed: `50万`, `75%`, `30`. What cannot be read is said, and not taken. */
export function useTypedNumber(
  declaration: NumericDeclaration,
  value: number,
  onChange: (value: number) => void,
) {
  const language = usePane((state) => state.preferences.language);
  const shown = formatParameter(declaration, value, language);
  const { typed, forget, field } = useTyped(shown, (text) => {
    const read = readNumber(declaration, text);
    if ('value' in read) onChange(read.value);
  });
  const reading = typed === undefined ? undefined : readNumber(declaration, typed);
  const problem = reading && 'problem' in reading ? inLanguage(reading.problem, language) : undefined;
  return { shown, forget, field, problem: problem !== undefined && { validationMessage: problem } };
}
