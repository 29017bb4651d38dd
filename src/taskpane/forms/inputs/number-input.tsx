import { Field, Input } from '@fluentui/react-components';
import type { Edited } from '../edited';
import type { NumericDeclaration } from './read-number';
import { useTypedNumber } from './use-typed-number';

interface NumberInputProps extends Edited<number> {
  /** For screen readers. */
  readonly label: string;
  readonly kind: NumericDeclaration['kind'];
  readonly min?: number;
  readonly max?: number;
}

/** An exact number in a row of fields. */
export function NumberInput({ label, value, onChange, ...bounds }: NumberInputProps) {
  const declaration = { label: { zh: label, en: label }, origin: 'ours', default: value, ...bounds } as const;
  const { field, problem } = useTypedNumber(declaration, value, onChange);
  return (
    <Field {...problem}>
      <Input size="small" className="row-number" aria-label={label} {...field} />
    </Field>
  );
}
