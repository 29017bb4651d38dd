import { Input } from '@fluentui/react-components';
import { useTyped } from '../../controls/use-typed';

interface TypedInputProps {
  /** For screen readers. */
  readonly label: string;
  readonly written: string;
  readonly onType: (typed: string) => void;
  readonly placeholder?: string;
  readonly className?: string;
}

/** A value in words, in a row of fields; what is half typed stays as it is typed. */
export function TypedInput({ label, written, onType, ...look }: TypedInputProps) {
  const { field } = useTyped(written, onType);
  return <Input size="small" aria-label={label} {...look} {...field} />;
}
