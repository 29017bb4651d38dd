import { ShieldCheckmark16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { Segment } from '../../../methods/rfm/segments';
import { MarkedLine } from '../../controls/marked-line';
import { useFormat } from '../../state/use-format';
import { listSeparator, useSay } from '../../state/use-say';
import { scoreGaps } from './score-gaps';

const shownExamples = 3;

/** Which scores no segment takes, and which segments nobody can be in; it follows as one types. */
export function SegmentGaps({ segments }: { segments: readonly Segment[] }) {
  const say = useSay();
  const format = useFormat();
  const { open, empty } = scoreGaps(segments);
  const examples = open
    .slice(0, shownExamples)
    .map(([r, f, m]) => `R${String(r)} F${String(f)} M${String(m)}`)
    .join(say(listSeparator));
  const count = format(open.length, 'integer');
  return (
    <div className="gaps" role="status">
      {open.length > 0 && (
        <MarkedLine Icon={Warning16Regular} className="draft-note">
          {say({
            zh: `125 种分值中有 ${count} 种没有归属，如 ${examples}`,
            en: `${count} of the 125 scores are in no segment, such as ${examples}`,
          })}
        </MarkedLine>
      )}
      {empty.map((segment) => (
        <MarkedLine key={segment.id} Icon={Warning16Regular} className="draft-note">
          {say({
            zh: `“${segment.label.zh}”永远不会出现：前面的客户群总是先适用`,
            en: `Nobody can be in "${segment.label.en}": the segments above always come first`,
          })}
        </MarkedLine>
      ))}
      {open.length + empty.length === 0 && (
        <MarkedLine Icon={ShieldCheckmark16Regular} className="all-well">
          {say({ zh: '125 种分值都有归属。', en: 'Every one of the 125 scores is in a segment.' })}
        </MarkedLine>
      )}
    </div>
  );
}
