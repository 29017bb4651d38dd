import { Select } from '@fluentui/react-components';
import type { Text } from '../../../locales/text';
import type { Tone } from '../../../methods/shared/contract';
import { useSay } from '../../state/use-say';

const tones: Readonly<Record<Exclude<Tone, 'unknown'>, Text>> = {
  best: { zh: '金', en: 'Gold' },
  good: { zh: '绿', en: 'Green' },
  middle: { zh: '蓝', en: 'Blue' },
  low: { zh: '灰', en: 'Grey' },
  warning: { zh: '红', en: 'Red' },
};

interface ToneSelectProps {
  /** What has the colour, for screen readers. */
  readonly name: string;
  readonly value: Tone;
  readonly onChange: (tone: Tone) => void;
}

/** The colour that a class has in pane and sheet. */
export function ToneSelect({ name, value, onChange }: ToneSelectProps) {
  const say = useSay();
  return (
    <Select
      size="small"
      className="row-tone"
      aria-label={say({ zh: `“${name}”的颜色`, en: `Colour of "${name}"` })}
      value={value}
      onChange={(_event, data) => onChange(data.value as Tone)}
    >
      {Object.entries(tones).map(([tone, label]) => (
        <option key={tone} value={tone}>
          {say(label)}
        </option>
      ))}
    </Select>
  );
}
