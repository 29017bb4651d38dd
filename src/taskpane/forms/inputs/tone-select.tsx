import type { Text } from '../../../locales/text';
import type { Tone } from '../../../methods/shared/contract';
import { OptionSelect, optionsOf } from '../../controls/option-select';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';

const tones: Readonly<Record<Exclude<Tone, 'unknown'>, Text>> = {
  best: { zh: '金', en: 'Gold' },
  good: { zh: '绿', en: 'Green' },
  middle: { zh: '蓝', en: 'Blue' },
  low: { zh: '灰', en: 'Grey' },
  warning: { zh: '红', en: 'Red' },
};

interface ToneSelectProps extends Edited<Tone> {
  /** What has the colour, for screen readers. */
  readonly name: string;
}

/** The colour that a class has in pane and sheet. */
export function ToneSelect({ name, value, onChange }: ToneSelectProps) {
  const say = useSay();
  return (
    <OptionSelect<Tone>
      className="row-tone"
      label={say({ zh: `“${name}”的颜色`, en: `Colour of "${name}"` })}
      options={optionsOf(tones)}
      value={value}
      onChange={onChange}
    />
  );
}
