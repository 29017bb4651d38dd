import { Checkbox } from '@fluentui/react-components';
import type { Stage } from '../../../methods/funnel/stages';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberInput } from '../inputs/number-input';
import { WordsInput } from '../inputs/words-input';
import { DraftNote } from '../rows/draft-note';
import { freshName } from '../rows/fresh-name';
import { NamedRows } from '../rows/named-rows';
import { rowNamesProblem } from '../rows/names-problem';
import { useDraft } from '../rows/use-draft';

/** Sales stages from the first to the last: their words in the sheet, and how likely a deal in them is won. */
export function StagesEditor({ value, onChange }: Edited<readonly Stage[]>) {
  const { shown, problem, change } = useDraft(value, rowNamesProblem, onChange);
  return (
    <>
      <NamedRows
        rows={shown}
        isOrdered
        fewest={2}
        most={12}
        nameLabel={{ zh: '阶段名称', en: 'Name of the stage' }}
        addLabel={{ zh: '添加阶段', en: 'Add a stage' }}
        made={() => newStage(shown)}
        onChange={change}
      >
        {(stage, changeStage) => <StageFields value={stage} onChange={changeStage} />}
      </NamedRows>
      <DraftNote problem={problem} />
    </>
  );
}

function StageFields({ value: stage, onChange }: Edited<Stage>) {
  const say = useSay();
  const { zh, en } = stage.label;
  return (
    <>
      <WordsInput
        label={say({ zh: `“${zh}”在表中的写法，用逗号分隔`, en: `How sheets call "${en}", between commas` })}
        placeholder={say({ zh: '表中的写法', en: 'Words in the sheet' })}
        words={stage.words}
        onChange={(words) => onChange({ ...stage, words })}
      />
      <div className="row-line">
        <span className="row-word">{say({ zh: '成交概率', en: 'Probability' })}</span>
        <NumberInput
          kind="share"
          label={say({ zh: `“${zh}”的成交概率`, en: `Probability of "${en}"` })}
          value={stage.probability}
          min={0}
          max={1}
          onChange={(probability) => onChange({ ...stage, probability })}
        />
      </div>
      <Checkbox
        size="medium"
        checked={stage.signed}
        label={say({ zh: '须已签约并足额首付', en: 'Only with contract and first payment' })}
        onChange={(_event, { checked }) => onChange({ ...stage, signed: checked === true })}
      />
    </>
  );
}

function newStage(stages: readonly Stage[]): Stage {
  const ids = stages.map(({ id }) => id);
  return {
    ...freshName('stage', ids, (number) => ({ zh: `阶段 ${number}`, en: `Stage ${number}` })),
    words: [],
    probability: stages.at(-1)?.probability ?? 0.5,
    signed: false,
  };
}
