import type { FlagColumn } from '../../../table/columns/column';
import type { Issue } from '../../../table/issues/issue';
import { roles, type Role } from '../../../table/columns/roles';
import { issue } from '../input-issues';
import { countText, numberText, shareText } from '../wording';
import type { Unseen } from './cross-validation';
import { designName, type Feature } from './features';
import type { Separation } from './leakage';
import type { Quality } from './model';
import type { Fitted } from './summary';

export function absentIssue(references: readonly string[]): Issue {
  const known: Readonly<Record<string, Role>> = roles;
  const zh = references.map((reference) => known[reference]?.label.zh ?? reference).join('、');
  const en = references.map((reference) => known[reference]?.label.en ?? reference).join(', ');
  return issue(
    'absent-column',
    'note',
    `表中没有这些解释列：${zh}；未用`,
    `The sheet has no such columns to explain by: ${en}; done without`,
    references.length,
  );
}

export function levelsIssue({ column, levels }: Feature, most: number): Issue {
  const count = levels?.length ?? 0;
  const found = issue(
    'too-many-levels',
    'warning',
    `“${column.header}”有 ${countText(count)} 种取值（超过 ${countText(most)}），未用`,
    `"${column.header}" has ${countText(count)} levels (more than ${countText(most)}); left out`,
    count,
  );
  return { ...found, column: column.header };
}

/** A column that tells the outcome by itself is probably the outcome under another name. */
export function leakIssues({ feature, auc }: Separation, leftOut: boolean): Issue[] {
  const { header } = feature.column;
  const done = leftOut
    ? { zh: '；未用', en: '; left out' }
    : { zh: '；请确认后再用', en: '; check before you use it' };
  const [zh, en] =
    auc === 1
      ? [`“${header}”单独就能完全分开结果`, `"${header}" alone separates the outcome`]
      : [
          `“${header}”单独的 AUC 达 ${numberText(auc, 3)}`,
          `"${header}" alone has an AUC of ${numberText(auc, 3)}`,
        ];
  const found = issue(
    'leak',
    'warning',
    `${zh}，很可能是事后才有的信息${done.zh}`,
    `${en}: it is probably known only afterwards${done.en}`,
    1,
  );
  return [{ ...found, column: header }];
}

export function noOutcomeIssue({ header }: FlagColumn): Issue {
  const found = issue(
    'one-outcome',
    'error',
    `“${header}”没有同时包含“是”与“否”的完整行，无法估计；结果若是别的词，在“结果”中写明 列=取值`,
    `"${header}" does not have both outcomes among complete rows; there is nothing to learn from. Where it is not yes or no, say column=value under "Outcome"`,
    1,
  );
  return { ...found, column: header };
}

export function thinIssue(events: number, parameters: number, least: number): Issue {
  if (parameters === 0) {
    return issue('no-features', 'error', '没有可用的解释列', 'There is no column to explain by', 1);
  }
  const needed = countText(Math.ceil(least * parameters));
  return issue(
    'thin-data',
    'error',
    `数据太少：${countText(parameters)} 个参数需要较少一类至少 ${needed} 位客户，只有 ${countText(events)} 位。请减少解释列`,
    `Too little data: ${countText(parameters)} parameters need at least ${needed} customers of the rarer outcome, there are ${countText(events)}. Take fewer columns`,
    events,
  );
}

/** Separation, columns without information of their own, and a model that does not hold on new customers. */
export function modelIssues({ design, model, separated, separating, seen, unseen }: Fitted): Issue[] {
  const issues: Issue[] = [];
  if (separated) {
    const names = separating.map(designName);
    const by =
      names.length === 0
        ? { zh: '', en: '' }
        : { zh: `“${names.join('”“')}”`, en: ` by "${names.join('", "')}"` };
    issues.push(
      issue(
        'separation',
        'warning',
        `结果可被${by.zh}（部分）完全分开，极大似然估计不存在；改用岭惩罚，不给标准误`,
        `The outcome is separated (in part)${by.en}: there is no maximum-likelihood estimate; a ridge was used, without standard errors`,
        1,
      ),
    );
  }
  if (model.fit.aliased.length > 0) {
    const names = model.fit.aliased.map((column) => designName(design[column]!));
    issues.push(
      issue(
        'aliased-columns',
        'note',
        `这些列没有自己的信息（全部相同，或可由其他列推出）：${names.join('、')}`,
        `These columns say nothing of their own (all equal, or sums of others): ${names.join(', ')}`,
        names.length,
      ),
    );
  }
  return [...issues, ...overfittedIssues(seen, unseen)];
}

/** A model that is clearly better where it has seen the outcome. */
export function overfittedIssues(seen: Quality, unseen: Unseen | undefined): Issue[] {
  if (!unseen || !(seen.auc - unseen.quality.auc > 0.05)) return [];
  const [inside, outside] = [shareText(seen.auc), shareText(unseen.quality.auc)];
  return [
    issue(
      'overfitted',
      'warning',
      `样本外 AUC（${outside}）明显低于样本内（${inside}），模型可能过拟合`,
      `Out of sample the AUC (${outside}) is well below that in the sample (${inside}): the model may be overfitted`,
      1,
    ),
  ];
}
