import type { BaseIssue, IssuePathItem } from 'valibot';
import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';

/** Of a value that does not fit there is at least one. */
type Issues = readonly [BaseIssue<unknown>, ...BaseIssue<unknown>[]];

/**
 * What a person is told when data does not fit its schema: the path (`steps[0].params.cutA`), what is wrong with it and
 * what is allowed there. The first finding only: the rest often follows from it.
 *
 * @param root the name of the whole, put before the path: empty for a scheme, `abc` for the parameters of a step.
 * @param goneAt what does the work of a field that there was in earlier versions, by its path.
 */
export function schemaProblem(
  code: string,
  [issue]: Issues,
  root = '',
  goneAt: (path: readonly IssuePathItem[]) => Text | undefined = () => undefined,
): Problem {
  const path = pathOf(issue, root);
  const gone = issue.expected === 'never' ? goneAt(issue.path ?? []) : undefined;
  const { zh, en } = gone ? goneField(gone) : finding(issue);
  return new Problem(
    code,
    { zh: `${path || '方案'}：${zh}`, en: `${path || 'the scheme'}: ${en}` },
    path ? { parameter: path } : {},
  );
}

function goneField({ zh, en }: Text): Text {
  return {
    zh: `新版本已没有这个字段：${zh}。请把它从方案中删去，或在窗格中重新选择方案。`,
    en: `this field is gone: ${en}. Delete it from the scheme, or choose the scheme anew in the pane.`,
  };
}

function finding({ kind, expected, received, message, path }: BaseIssue<unknown>): Text {
  const last = path?.at(-1);
  if (expected === 'never') {
    return {
      zh: `没有这个字段。可用的字段：${message}。`,
      en: `there is no such field. Allowed: ${message}.`,
    };
  }
  if (kind === 'schema' && last?.value === undefined && received === 'undefined') {
    return { zh: '缺少该字段。', en: 'this field is missing.' };
  }
  const allowed = expected ?? message;
  return {
    zh: `${received} 不可用。可用：${allowed}。`,
    en: `${received} is not allowed. Allowed: ${allowed}.`,
  };
}

function pathOf(issue: BaseIssue<unknown>, root: string): string {
  return (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    root,
  );
}
