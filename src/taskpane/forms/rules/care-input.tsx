import type { Text } from '../../../locales/text';
import { NameInput } from '../inputs/name-input';

interface CareInputProps {
  /** The tier that is looked after so. */
  readonly tier: Text;
  readonly care: Text | undefined;
  /** Undefined where nothing is left of it. */
  readonly onChange: (care: Text | undefined) => void;
}

/** How customers of a tier are looked after, in words; may be left empty. */
export function CareInput({ tier, care = { zh: '', en: '' }, onChange }: CareInputProps) {
  return (
    <NameInput
      label={{ zh: `“${tier.zh}”如何维护`, en: `How "${tier.en}" is looked after` }}
      placeholder={{ zh: '如何维护，如每月两电一访', en: 'Care, such as two calls a month' }}
      value={care}
      onChange={(changed) => onChange(changed.zh === '' && changed.en === '' ? undefined : changed)}
    />
  );
}
