import { Select } from '@fluentui/react-components';
import type { Text } from '../../../locales/text';
import type { Segment } from '../../../methods/rfm/segments';
import { useSay } from '../../state/use-say';
import { DraftNote } from '../rows/draft-note';
import { freeId } from '../rows/free-id';
import { NameInput } from '../rows/name-input';
import { RowsEditor } from '../rows/rows-editor';
import { ToneSelect } from '../rows/tone-select';
import { useDraft } from '../rows/use-draft';
import { namesProblem } from './structure-problems';
import { SegmentGaps } from './segment-gaps';

interface SegmentsEditorProps {
  readonly value: readonly Segment[];
  readonly onChange: (segments: readonly Segment[]) => void;
}

const sides = {
  recency: { letter: 'R', label: { zh: '近度', en: 'recency' } },
  frequency: { letter: 'F', label: { zh: '频度', en: 'frequency' } },
  monetary: { letter: 'M', label: { zh: '金额', en: 'amount' } },
} as const;

type Side = keyof typeof sides;

/** Segments by the scores that belong to them; the first that fits wins, so their order can be changed. Gaps are shown. */
export function SegmentsEditor({ value, onChange }: SegmentsEditorProps) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, segmentsProblem, onChange);
  return (
    <>
      <RowsEditor
        rows={shown}
        nameOf={({ label }) => say(label)}
        toneOf={({ tone }) => tone}
        isOrdered
        most={120}
        addLabel={{ zh: '添加客户群', en: 'Add a segment' }}
        made={() => newSegment(shown)}
        onChange={change}
      >
        {(segment, changeSegment, buttons) => (
          <>
            <div className="row-line">
              <NameInput
                label={{ zh: '客户群名称', en: 'Name of the segment' }}
                value={segment.label}
                onChange={(label) => changeSegment({ ...segment, label })}
              />
              {buttons}
            </div>
            <div className="score-ranges">
              {(Object.keys(sides) as Side[]).map((side) => (
                <ScoreRange
                  key={side}
                  side={side}
                  segment={segment}
                  onChange={(range) => changeSegment({ ...segment, [side]: range })}
                />
              ))}
              <ToneSelect
                name={say(segment.label)}
                value={segment.tone}
                onChange={(tone) => changeSegment({ ...segment, tone })}
              />
            </div>
          </>
        )}
      </RowsEditor>
      <DraftNote problem={problem} />
      <SegmentGaps segments={shown} />
    </>
  );
}

interface ScoreRangeProps {
  readonly side: Side;
  readonly segment: Segment;
  readonly onChange: (range: [number, number]) => void;
}

function ScoreRange({ side, segment, onChange }: ScoreRangeProps) {
  const say = useSay();
  const { letter, label } = sides[side];
  const [from, to] = segment[side];
  const name = (zh: string, en: string) =>
    say({ zh: `“${segment.label.zh}”的${label.zh}：${zh}`, en: `${segment.label.en}, ${label.en}: ${en}` });
  return (
    <span className="score-range">
      <b aria-hidden>{letter}</b>
      <ScoreSelect
        label={name('从', 'from')}
        value={from}
        onChange={(low) => onChange([low, Math.max(low, to)])}
      />
      <span aria-hidden>–</span>
      <ScoreSelect
        label={name('到', 'to')}
        value={to}
        onChange={(high) => onChange([Math.min(from, high), high])}
      />
    </span>
  );
}

interface ScoreSelectProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (score: number) => void;
}

function ScoreSelect({ label, value, onChange }: ScoreSelectProps) {
  return (
    <Select
      size="small"
      aria-label={label}
      value={value}
      onChange={(_event, data) => onChange(Number(data.value))}
    >
      {[1, 2, 3, 4, 5].map((score) => (
        <option key={score}>{score}</option>
      ))}
    </Select>
  );
}

/** What is wrong with segments: their names. Ranges cannot be typed wrongly. */
export function segmentsProblem(segments: readonly Segment[]): Text | undefined {
  return namesProblem(segments.map(({ label }) => label));
}

function newSegment(segments: readonly Segment[]): Segment {
  const id = freeId(
    'segment',
    segments.map((segment) => segment.id),
  );
  const number = id.slice(id.lastIndexOf('-') + 1);
  return {
    id,
    label: { zh: `客户群 ${number}`, en: `Segment ${number}` },
    tone: 'middle',
    ...{ recency: [1, 5], frequency: [1, 5], monetary: [1, 5] },
  };
}
