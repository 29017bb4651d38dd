import { Checkbox } from '@fluentui/react-components';
import type { Text } from '../../../locales/text';
import type { Stage } from '../../../methods/funnel/stages';
import { useSay } from '../../state/use-say';
import { DraftNote } from '../rows/draft-note';
import { freeId } from '../rows/free-id';
import { NameInput } from '../rows/name-input';
import { NumberInput } from '../rows/number-input';
import { RowsEditor } from '../rows/rows-editor';
import { useDraft } from '../rows/use-draft';
import { WordsInput } from '../rows/words-input';
import { namesProblem } from './structure-problems';

interface StagesEditorProps {
  readonly value: readonly Stage[];
  readonly onChange: (stages: readonly Stage[]) => void;
}

/** Sales stages from the first to the last: their words in the sheet, and how likely a deal in them is won. */
export function StagesEditor({ value, onChange }: StagesEditorProps) {
  const say = useSay();
  const { shown, problem, change } = useDraft(value, stagesProblem, onChange);
  return (
    <>
      <RowsEditor
        rows={shown}
        nameOf={({ label }) => say(label)}
        isOrdered
        fewest={2}
        most={12}
        addLabel={{ zh: '添加阶段', en: 'Add a stage' }}
        made={() => newStage(shown)}
        onChange={change}
      >
        {(stage, changeStage, buttons) => (
          <StageFields stage={stage} buttons={buttons} onChange={changeStage} />
        )}
      </RowsEditor>
      <DraftNote problem={problem} />
    </>
  );
}

interface StageFieldsProps {
  readonly stage: Stage;
  readonly buttons: React.ReactNode;
  readonly onChange: (stage: Stage) => void;
}

function StageFields({ stage, buttons, onChange }: StageFieldsProps) {
  const say = useSay();
  const { zh, en } = stage.label;
  return (
    <>
      <div className="row-line">
        <NameInput
          label={{ zh: '阶段名称', en: 'Name of the stage' }}
          value={stage.label}
          onChange={(label) => onChange({ ...stage, label })}
        />
        {buttons}
      </div>
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

/** What is wrong with stages: their names. */
export function stagesProblem(stages: readonly Stage[]): Text | undefined {
  return namesProblem(stages.map(({ label }) => label));
}

function newStage(stages: readonly Stage[]): Stage {
  const id = freeId(
    'stage',
    stages.map((stage) => stage.id),
  );
  const number = id.slice(id.lastIndexOf('-') + 1);
  const label = { zh: `阶段 ${number}`, en: `Stage ${number}` };
  return { id, label, words: [], probability: stages.at(-1)?.probability ?? 0.5, signed: false };
}
