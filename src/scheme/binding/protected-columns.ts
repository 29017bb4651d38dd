import { Problem } from '../../locales/problem';
import type { Issue } from '../../table/issues/issue';
import { roles, type Role } from '../../table/columns/roles';
import type { NeededColumn } from './binding';

/**
 * Sex, age and the like decide nothing unless the scheme says that they may; where they do, the run reports it.
 *
 * @throws Problem `protected-attribute`.
 */
export function protectedIssues(needed: readonly NeededColumn[], allowed: boolean): readonly Issue[] {
  const used = needed.filter(({ role, steps }) => steps.length > 0 && isProtected(role));
  const headers = used.map(({ header }) => header);
  if (used.length === 0) return [];
  if (!allowed) throw refusal(headers);
  return [
    {
      kind: 'protected-attribute',
      severity: 'warning',
      text: {
        zh: `受保护属性参与了判断：${headers.join('、')}。`,
        en: `Protected attributes take part in the decision: ${headers.join(', ')}.`,
      },
      count: used.length,
      examples: [],
    },
  ];
}

function isProtected(role: string | undefined): boolean {
  const declared: Role | undefined = (roles as Readonly<Record<string, Role>>)[role ?? ''];
  return declared?.protected === true;
}

function refusal(headers: readonly string[]): Problem {
  return new Problem('protected-attribute', {
    zh: `方案读取了受保护属性（${headers.join('、')}）。请换用其他列；确有依据时，在方案中设置 allowProtected: true。`,
    en: `The scheme reads protected attributes (${headers.join(', ')}). Use other columns, or, where there is a lawful ground, set allowProtected: true in the scheme.`,
  });
}
