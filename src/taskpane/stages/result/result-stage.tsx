import { ArrowUndo20Filled, CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { Charts } from '../../charts/charts';
import { FirstLines } from '../preview/first-lines';
import { MarkedRows } from './marked-rows';
import { RunHistory } from './run-history';
import { CardHead } from '../../controls/card-head';
import { PlaceLink } from '../../controls/place-link';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import type { UndoneRun } from '../../state/undone-run';
import { addressOf } from '../../../table/places/address';
import { formatSerial } from '../../../table/cells/calendar';
import type { Receipt } from '../../../workbook/write/run/apply-run';

/** What was written or taken back, and the runs of this workbook: what stands in the sheet, whatever is tried in the preview. */
export function ResultStage() {
  const { receipt, findings, written, undone, sheet } = usePane();
  return (
    <>
      {undone && <UndoneCard undone={undone} />}
      {receipt && <ReceiptCard receipt={receipt} />}
      <MarkedRows />
      {written && <FirstLines findings={written} />}
      {written && findings !== null && findings !== written && <TriedSince />}
      {written && <Charts findings={written} />}
      <RunHistory runs={sheet?.state.runs ?? []} />
    </>
  );
}

/** Read out: nothing else in the pane tells that the sheet is as it was. */
function UndoneCard({ undone: { number, run, keepsCallList } }: { undone: UndoneRun }) {
  const say = useSay();
  const [zh, en] = run
    ? [
        `“${run.label.zh}”（${formatSerial(run.asOf)}）`,
        `, "${run.label.en}" as of ${formatSerial(run.asOf)},`,
      ]
    : ['', ''];
  return (
    <div className="card undone" role="status">
      <CardHead
        icon={<ArrowUndo20Filled className="card-mark" aria-hidden />}
        title={say({ zh: '已撤销', en: 'Undone' })}
        detail={say({
          zh: `第 ${String(number)} 次运行${zh}已撤销，工作表与运行之前相同。`,
          en: `Run ${String(number)}${en} was taken back. The sheet is as it was before it.`,
        })}
      />
      {keepsCallList && (
        <p className="quiet">
          {say({
            zh: '名单中已填写了联系结果，因此名单与联系结果保留不变；不再需要时可删除该工作表。',
            en: 'Outcomes were typed into the call list since, so the list and the outcomes are left as they are. Delete the sheet when it is not needed.',
          })}
        </p>
      )}
    </div>
  );
}

function TriedSince() {
  const say = useSay();
  return (
    <p className="quiet">
      {say({
        zh: '预览中有尚未写入的改动；这里仍是表中所写的结果。',
        en: 'The preview holds changes that are not written; here is what stands in the sheet.',
      })}
    </p>
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
