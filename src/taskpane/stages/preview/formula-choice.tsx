import { Switch } from '@fluentui/react-components';
import type { Findings } from '../../../session/findings/findings';
import { formulaWords } from '../../../session/findings/formula-words';
import { canBeFormulas } from '../../state/can-be-formulas';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

/** Whether results are written as Excel formulas, with what becomes one and what does not; nothing where none can be. */
export function FormulaChoice({ findings }: { findings: Findings }) {
  const { asFormulas } = usePane();
  const say = useSay();
  if (!canBeFormulas(findings)) return null;
  return (
    <>
      <Switch
        checked={asFormulas}
        label={say({ zh: '写成 Excel 公式', en: 'Write as Excel formulas' })}
        onChange={(_event, { checked }) => usePane.setState({ asFormulas: checked })}
      />
      {asFormulas ? (
        <FormulaFacts findings={findings} />
      ) : (
        <p className="quiet">
          {say({
            zh: '写成公式后，同事没有慧眼，分数和层级也会随单元格更新。',
            en: 'As formulas, scores and tiers follow the cells, for colleagues without Huiyan too.',
          })}
        </p>
      )}
    </>
  );
}

function FormulaFacts({ findings }: { findings: Findings }) {
  const say = useSay();
  const { formulas, values, kept } = formulaWords(findings.columns);
  return (
    <ul className="formula-facts quiet">
      {[formulas, ...values, ...kept, learnt, shown].map((text) => (
        <li key={text.en}>{say(text)}</li>
      ))}
    </ul>
  );
}

const learnt = {
  zh: '截至日期，以及由全体客户得出的系数、界限，仍是这次运行的；再次运行才会更新。',
  en: 'The as-of date, and figures that were learnt from all customers, stay those of this run until the next.',
};
const shown = {
  zh: '工作台显示这次运行的结果；Excel 会自动重算。',
  en: 'The workbench shows what this run found; Excel calculates by itself.',
};
