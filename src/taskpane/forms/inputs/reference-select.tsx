import { OptionSelect } from '../../controls/option-select';
import { withReference, type Reference } from './use-references';

interface ReferenceSelectProps {
  /** For screen readers. */
  readonly label: string;
  readonly references: readonly Reference[];
  readonly value: string;
  readonly onChange: (reference: Reference) => void;
}

/** A column of the sheet; one that the sheet does not have keeps its name. */
export function ReferenceSelect({ label, references, value, onChange }: ReferenceSelectProps) {
  const known = withReference(references, value);
  return (
    <OptionSelect
      label={label}
      options={referenceOptions(known)}
      value={value}
      onChange={(id) => {
        const chosen = known.find(({ reference }) => reference === id);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

/** Columns as options. */
export function referenceOptions(references: readonly Reference[]) {
  return references.map(({ reference, label }) => [reference, label] as const);
}
