import { Star16Filled } from '@fluentui/react-icons';
import type { Text } from '../../../locales/text';
import type { Findings } from '../../../session/findings/findings';
import { Term } from '../../controls/term';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';

interface RunFiguresProps {
  readonly label: Text;
  readonly findings: Findings;
  readonly isFollowing: boolean;
}

const rows: Text = { zh: '行', en: 'Rows' };
const customers: Text = { zh: '客户', en: 'Customers' };

/** Where the results of customers go whose transactions were added up. */
function addedUp(of: Text, destination: Findings['destination']): Text {
  return destination === 'own-sheet'
    ? {
        zh: `由${of.zh}汇总；结果写到单独的工作表，每位客户一行，交易表不改动。`,
        en: `Added up from ${of.en}. Results go to a sheet of their own, one row a customer; the transactions stay as they are.`,
      }
    : {
        zh: `由${of.zh}汇总；结果写到客户表，按客户号对应，交易表不改动。`,
        en: `Added up from ${of.en}. Results go beside the customers of the list, matched by id; the transactions stay as they are.`,
      };
}

/** What was added up: orders where the rows have order numbers. */
function purchasesText(transactions: string, orders: string | undefined): Text {
  if (orders === undefined) return { zh: ` ${transactions} 笔交易`, en: `${transactions} transactions` };
  if (orders === transactions) return { zh: ` ${orders} 笔订单`, en: `${orders} orders` };
  return { zh: ` ${orders} 笔订单（${transactions} 行）`, en: `${orders} orders (${transactions} rows)` };
}

/** That a customer has several rows, each of which gets the results. */
function broughtTogether(rowCount: string): Text {
  return {
    zh: `由 ${rowCount} 行合并；结果写在每位客户的每一行旁。`,
    en: `Brought together from ${rowCount} rows. Results stand beside each row of a customer.`,
  };
}

/** The run in two or three numbers. Read out when they change. */
export function RunFigures({ label, findings, isFollowing }: RunFiguresProps) {
  const say = useSay();
  const format = useFormat();
  const best = findings.tiers[0]?.counts[0];
  const orders = findings.orders === undefined ? undefined : format(findings.orders, 'integer');
  return (
    <div className="card run-figures" data-following={isFollowing}>
      <div className="card-title">
        <strong>{say(label)}</strong>
      </div>
      <dl className="figures" aria-live="polite">
        <Term name={say((findings.transactions ?? findings.joinedRows) === undefined ? rows : customers)}>
          {format(findings.rows, 'integer')}
        </Term>
        {findings.hasStars && (
          <Term
            name={
              <>
                <Star16Filled className="star" aria-hidden /> {say({ zh: '星标', en: 'Stars' })}
              </>
            }
          >
            {format(findings.stars, 'integer')}
          </Term>
        )}
        {best && <Term name={say(best.tier.label)}>{format(best.customers, 'integer')}</Term>}
      </dl>
      {findings.occasions > 0 && <StarKinds findings={findings} />}
      {findings.transactions !== undefined && (
        <p className="quiet">
          {say(
            addedUp(purchasesText(format(findings.transactions, 'integer'), orders), findings.destination),
          )}
        </p>
      )}
      {findings.joinedRows !== undefined && (
        <p className="quiet">{say(broughtTogether(format(findings.joinedRows, 'integer')))}</p>
      )}
    </div>
  );
}

/** A ★ that decides a tier, and one that is an occasion only. */
function StarKinds({ findings: { stars, occasions } }: Pick<RunFiguresProps, 'findings'>) {
  const say = useSay();
  const format = useFormat();
  const [all, deciding, others] = [stars, stars - occasions, occasions].map((count) =>
    format(count, 'integer'),
  );
  return (
    <p className="quiet star-kinds">
      {say({
        zh: `★ ${all ?? ''}：${deciding ?? ''} 决定层级 · ${others ?? ''} 时机`,
        en: `★ ${all ?? ''}: ${deciding ?? ''} decide · ${others ?? ''} occasions`,
      })}
    </p>
  );
}
