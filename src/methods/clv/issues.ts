import { correlation } from '../../math/statistics/correlation';
import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { countText, numberText } from '../shared/wording';
import type { Fit } from './fit';
import type { RepeatSpend } from './gamma-gamma';
import type { HistoryGroups } from './histories';
import type { CustomerHistory } from './inputs';

/** Beyond this the models' assumption that spend does not depend on how often one buys is doubtful. Ours. */
const doubtfulCorrelation = 0.3;

/** What is remarkable about the histories. */
export function historyIssues(
  { repeats, latest, observed, spend, spendOfAll }: CustomerHistory,
  { groupOf }: HistoryGroups,
  { rowCount }: RunContext,
): Issue[] {
  const issues: Issue[] = [];
  const contradictory = groupOf.reduce((count, group, row) => {
    const known = [repeats[row]!, latest[row]!, observed[row]!].every((value) => !Number.isNaN(value));
    return group < 0 && known ? count + 1 : count;
  }, 0);
  if (contradictory > 0) {
    const text = countText(contradictory);
    issues.push(
      issue(
        'contradictory-history',
        'warning',
        `${text} 位客户的购买次数与时间互相矛盾（如有复购而间隔为 0，或晚于截至日期），未参与`,
        `For ${text} customers count and times of the purchases contradict each other (repeats without time between, or after the as-of day); left out`,
        contradictory,
      ),
    );
  }
  if (!spend && rowCount > 0) {
    issues.push(
      issue(
        'no-spend',
        'note',
        '没有金额列，只预测购买次数',
        'No column of spend: only purchases are predicted',
        1,
      ),
    );
  }
  if (spendOfAll) {
    issues.push(
      issue(
        'spend-of-all-purchases',
        'note',
        '没有复购平均金额，以全部购买的平均金额代替',
        'No mean spend of the repeat purchases; the mean of all purchases stands for it',
        1,
      ),
    );
  }
  return issues;
}

interface Models {
  readonly purchases: Fit;
  readonly spend: Fit | undefined;
  readonly buyers: RepeatSpend;
  readonly history: CustomerHistory;
}

/** What is remarkable about the fits. */
export function modelIssues({ purchases, spend, buyers, history }: Models): Issue[] {
  const issues: Issue[] = [];
  if (!purchases.converged || spend?.converged === false) {
    issues.push(
      issue(
        'not-converged',
        'warning',
        '模型估计未收敛：数据可能不符合模型（如无人流失），结果仅供参考',
        'The fit did not converge: the data may not hold the model (nobody leaves, for one); take the results with care',
        1,
      ),
    );
  }
  if (!purchases.covariance || (spend && !spend.covariance)) {
    issues.push(
      issue(
        'no-interval',
        'note',
        '似然过于平坦，无法给出区间',
        'The likelihood is too flat for an interval',
        1,
      ),
    );
  }
  if (spend && (spend.parameters[1] ?? 0) <= 1) {
    issues.push(
      issue(
        'infinite-mean-spend',
        'warning',
        '金额差异过大，总体平均金额不存在，无法给出一次性客户的价值',
        'Spend varies so much that its mean over customers does not exist; one-time buyers get no value',
        1,
      ),
    );
  }
  const r = history.spend ? correlation(buyers.repeats, buyers.mean) : NaN;
  if (Math.abs(r) > doubtfulCorrelation) {
    const text = numberText(r);
    issues.push(
      issue(
        'spend-depends-on-frequency',
        'warning',
        `复购次数与金额相关（r = ${text}），与模型假设不符，价值可能有偏`,
        `Spend goes with the number of purchases (r = ${text}), which the model rules out; values may be biased`,
        1,
      ),
    );
  }
  return issues;
}
