import { Button } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { memo, useId } from 'react';
import type { ReadingOption } from '../../../methods/shared/readings/reading';
import type { BookEntry } from '../../../methods/shared/readings/value-book';
import { changeReading } from '../../state/readings';
import { useFormat } from '../../state/use-format';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

interface WordRowProps {
  readonly role: string;
  readonly options: readonly ReadingOption[];
  readonly entry: BookEntry;
}

/** A text, how many rows have it, how it is read and why. Arrow keys go along the readings. */
export const WordRow = memo(function WordRow({ role, options, entry }: WordRowProps) {
  const say = useSay();
  const format = useFormat();
  const { text, rows, reading, why } = entry;
  const whyText = usePane((state) => state.catalogue.whys[why]);
  const count = format(rows, 'integer');
  return (
    <li className="word" data-open={reading === options.at(-1)?.id}>
      <span className="word-text">{text}</span>
      <span className="quiet word-facts">
        {whyText && `${say(whyText)} · `}
        {say({ zh: `${count} 行`, en: rows === 1 ? '1 row' : `${count} rows` })}
      </span>
      <span className="word-break" />
      <Readings role={role} options={options} entry={entry} />
      {why === 'person' && (
        <Button
          size="small"
          appearance="transparent"
          className="word-reset"
          icon={<ArrowResetRegular />}
          title={say({ zh: '按规则读', en: 'Read by the rules again' })}
          aria-label={say({ zh: `“${text}”按规则读`, en: `Read "${text}" by the rules again` })}
          onClick={() => changeReading({ role, text, reading: undefined })}
        />
      )}
    </li>
  );
});

function Readings({ role, options, entry: { text, reading } }: WordRowProps) {
  const say = useSay();
  const name = useId();
  return (
    <span
      className="readings"
      role="radiogroup"
      aria-label={say({ zh: `“${text}”的读法`, en: `How "${text}" is read` })}
    >
      {options.map(({ id, label }) => (
        <label key={id} className="reading-option" data-chosen={id === reading}>
          <input
            type="radio"
            name={name}
            checked={id === reading}
            onChange={() => changeReading({ role, text, reading: id })}
          />
          {say(label)}
        </label>
      ))}
    </span>
  );
}
