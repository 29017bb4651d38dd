import { Problem } from '../locales/problem';
import type { Text } from '../locales/text';
import type { Issue } from '../table/issue';
import { roles, type Role } from '../table/roles';
import type { MissingInput, SchemeBinding } from './binding';
import type { PreparedStep } from './prepared-step';

/** The kind of issue for columns that a step does without. */
export const absentColumnKind = 'absent-column';

/** What a step has to do without. */
export function absentColumns({ method }: PreparedStep, references: readonly string[]): Issue {
  const labels = references.map(referenceLabel);
  const { zh, en } = method.label;
  return {
    kind: absentColumnKind,
    severity: 'note',
    text: {
      zh: `${zh}：表中没有 ${labels.map((label) => label.zh).join('、')}，未参与判断。`,
      en: `${en}: the sheet has no ${labels.map((label) => label.en).join(', ')}; decided without.`,
    },
    count: references.length,
    examples: [],
  };
}

/** An optional step that cannot run on this sheet. */
export function stepLeftOut({ method }: PreparedStep, references: readonly string[]): Issue {
  const labels = references.map(referenceLabel);
  const { zh, en } = method.label;
  return {
    kind: 'step-left-out',
    severity: 'note',
    text: {
      zh: `${zh}未运行：表中没有 ${labels.map((label) => label.zh).join('、')}。`,
      en: `${en} was left out: the sheet has no ${labels.map((label) => label.en).join(', ')}.`,
    },
    count: 1,
    examples: [],
  };
}

/**
 * Says what to map before a scheme can run.
 *
 * @throws Problem `missing-column` when a required column was not found.
 */
export function requireComplete({ missing, steps }: SchemeBinding): void {
  if (missing.length === 0) return;
  const wants = missing.map((input) => want(input, steps));
  const example = missing[0]?.wanted[0] ?? '';
  throw new Problem('missing-column', {
    zh: `缺少列：${wants.map(({ zh }) => zh).join('；')}。请为它指定一列，例如 --map ${example}=表头，或在“识别”一步中选择。`,
    en: `Columns are missing: ${wants.map(({ en }) => en).join('; ')}. Map one to it, for example --map ${example}=HEADER, or choose it in the step "Recognise".`,
  });
}

function want({ step, wanted }: MissingInput, steps: readonly PreparedStep[]): Text {
  const method = steps.find(({ id }) => id === step)?.method.label;
  const labels = wanted.map(referenceLabel);
  return {
    zh: `${method?.zh ?? step} 需要 ${labels.map(({ zh }) => zh).join(' 或 ')}`,
    en: `${method?.en ?? step} needs ${labels.map(({ en }) => en).join(' or ')}`,
  };
}

/** A role by its label with its id, which is what `--map` takes; a header as it is. */
function referenceLabel(reference: string): Text {
  const role: Role | undefined = (roles as Readonly<Record<string, Role>>)[reference];
  if (!role) return { zh: `“${reference}”`, en: `"${reference}"` };
  return { zh: `${role.label.zh}（${reference}）`, en: `${role.label.en} (${reference})` };
}
