import type { Text } from '../../../locales/text';
import type { Segment } from '../../../methods/rfm/segments';
import { OptionSelect, type Options } from '../../controls/option-select';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { ToneSelect } from '../inputs/tone-select';
import { DraftNote } from '../rows/draft-note';
import { freshName } from '../rows/fresh-name';
import { NamedRows } from '../rows/named-rows';
import { rowNamesProblem } from '../rows/names-problem';
import { useDraft } from '../rows/use-draft';
import { SegmentGaps } from './segment-gaps';

type Side = 'recency' | 'frequency' | 'monetary';

const sides: readonly { readonly side: Side; readonly letter: string; readonly label: Text }[] = [
  { side: 'recency', letter: 'R', label: { zh: '近度', en: 'recency' } },
  { side: 'frequency', letter: 'F', label: { zh: '频度', en: 'frequency' } },
  { side: 'monetary', letter: 'M', label: { zh: '金额', en: 'amount' } },
];

/** Segments by the scores that belong to them; the first that fits wins, so their order can be changed. Gaps are shown. */
export function SegmentsEditor({ value, onChange }: Edited<readonly Segment[]>) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, rowNamesProblem, onChange);
  return (
    <>
      <NamedRows
        rows={shown}
        isOrdered
        most={120}
        nameLabel={{ zh: '客户群名称', en: 'Name of the segment' }}
        addLabel={{ zh: '添加客户群', en: 'Add a segment' }}
        made={() => newSegment(shown)}
        onChange={change}
      >
        {(segment, changeSegment) => (
          <div className="score-ranges">
            {sides.map(({ side, letter, label }) => (
              <ScoreRange
                key={side}
                letter={letter}
                name={{
                  zh: `“${segment.label.zh}”的${label.zh}`,
                  en: `${segment.label.en}, ${label.en}`,
                }}
                value={segment[side]}
                onChange={(range) => changeSegment({ ...segment, [side]: range })}
              />
            ))}
            <ToneSelect
              name={say(segment.label)}
              value={segment.tone}
              onChange={(tone) => changeSegment({ ...segment, tone })}
            />
          </div>
        )}
      </NamedRows>
      <DraftNote problem={problem} />
      <SegmentGaps segments={shown} />
    </>
  );
}

interface ScoreRangeProps extends Edited<readonly [from: number, to: number]> {
  readonly letter: string;
  /** For screen readers. */
  readonly name: Text;
}

function ScoreRange({ letter, name, value: [from, to], onChange }: ScoreRangeProps) {
  const say = useSay();
  return (
    <span className="score-range">
      <b aria-hidden>{letter}</b>
      <ScoreSelect
        label={say({ zh: `${name.zh}：从`, en: `${name.en}: from` })}
        value={from}
        onChange={(low) => onChange([low, Math.max(low, to)])}
      />
      <span aria-hidden>–</span>
      <ScoreSelect
        label={say({ zh: `${name.zh}：到`, en: `${name.en}: to` })}
        value={to}
        onChange={(high) => onChange([Math.min(from, high), high])}
      />
    </span>
  );
}

const scores: Options<string> = ['1', '2', '3', '4', '5'].map((score) => [score, { zh: score, en: score }]);

function ScoreSelect({ label, value, onChange }: Edited<number> & { readonly label: string }) {
  return (
    <OptionSelect
      label={label}
      options={scores}
      value={String(value)}
      onChange={(score) => onChange(Number(score))}
    />
  );
}

function newSegment(segments: readonly Segment[]): Segment {
  const ids = segments.map(({ id }) => id);
  return {
    ...freshName('segment', ids, (number) => ({ zh: `客户群 ${number}`, en: `Segment ${number}` })),
    tone: 'middle',
    ...{ recency: [1, 5], frequency: [1, 5], monetary: [1, 5] },
  };
}
