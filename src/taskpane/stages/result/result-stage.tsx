import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { Charts } from '../../charts/charts';
import { CustomerPanel } from '../../card/customer-panel';
import { FirstLines } from '../preview/first-lines';
import { RunHistory } from './run-history';
import { CardHead } from '../../controls/card-head';
import { PlaceLink } from '../../controls/place-link';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { addressOf } from '../../../table/places/address';
import type { Receipt } from '../../../workbook/write/run/apply-run';

/** What was written, the customer under the selection, and the runs of this workbook. */
export function ResultStage() {
  const { receipt, findings, sheet } = usePane();
  return (
    <>
      {receipt && <ReceiptCard receipt={receipt} />}
      {findings && <FirstLines findings={findings} />}
      {findings && <CustomerPanel />}
      {findings && <Charts findings={findings} />}
      <RunHistory runs={sheet?.state.runs ?? []} />
    </>
  );
}

function ReceiptCard({ receipt: { run, sheet, columns, sheets } }: { receipt: Receipt }) {
  const say = useSay();
  const format = useFormat();
  const hasFormulas = usePane((state) => state.sheet?.state.formulas === true);
  return (
    <div className="card receipt" role="status">
      <CardHead
        icon={<CheckmarkCircle20Filled className="receipt-mark" aria-hidden />}
        title={say({ zh: '已写入工作表', en: 'Written to the sheet' })}
        detail={say({
          zh: `“${sheet}”：${format(run.rows, 'integer')} 行 · ${format(columns.length, 'integer')} 列 · ★ ${format(run.stars, 'integer')}`,
          en: `"${sheet}": ${format(run.rows, 'integer')} rows · ${format(columns.length, 'integer')} columns · ★ ${format(run.stars, 'integer')}`,
        })}
      />
      {hasFormulas && (
        <p className="quiet">
          {say({
            zh: '公式列在工作台显示这次运行的结果；Excel 会自动重算。',
            en: 'The workbench shows what this run found in columns of formulas; Excel calculates by itself.',
          })}
        </p>
      )}
      <ul className="chips">
        {columns.map(({ key, header, row, column }) => (
          <li key={key}>
            <PlaceLink to={`'${sheet}'!${addressOf(row, column)}`} className="chip chip-link">
              {header} <span className="quiet">{addressOf(0, column).slice(0, -1)}</span>
            </PlaceLink>
          </li>
        ))}
        {[...sheets.values()].map((name) => (
          <li key={name}>
            <PlaceLink to={`'${name}'!A1`} className="chip chip-link">
              {name}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
