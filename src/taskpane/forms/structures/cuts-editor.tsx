import type { Text } from '../../../locales/text';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberInput } from '../inputs/number-input';
import { DraftNote } from '../rows/draft-note';
import { useDraft } from '../rows/use-draft';
import { cutNames, cutSides, cutsProblem, type Four, type OwnCuts } from './own-cuts';

/** Where one score ends and the next begins: four ascending numbers for each of recency, frequency and amount. */
export function CutsEditor({ value, onChange }: Edited<OwnCuts>) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, cutsProblem, onChange);
  return (
    <div className="rows">
      {cutNames.map((name) => {
        const { kind, label, scores } = cutSides[name];
        return (
          <fieldset key={name} className="cut-row">
            <legend>{say(label)}</legend>
            {shown[name].map((cut, index) => (
              <NumberInput
                key={index}
                kind={kind}
                label={say(between(label, scores[index] ?? 0, scores[index + 1] ?? 0))}
                value={cut}
                onChange={(changed) => change({ ...shown, [name]: shown[name].with(index, changed) as Four })}
              />
            ))}
          </fieldset>
        );
      })}
      <DraftNote problem={problem} />
    </div>
  );
}

function between(label: Text, from: number, to: number): Text {
  const [low, high] = [String(from), String(to)];
  return {
    zh: `${label.zh}：${low} 分与 ${high} 分之间的界限`,
    en: `${label.en}: cut between score ${low} and score ${high}`,
  };
}
