import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import type { Method } from '../../methods/shared/contract';
import type { Issue } from '../../table/issues/issue';
import { roles, type Role } from '../../table/columns/roles';
import type { MissingInput, SchemeBinding } from './binding';
import type { PreparedStep } from '../definition/prepared-step';

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

/** The kind of issue for a column that stands in for the one that a step asks for. */
export const standInKind = 'stand-in-column';

/** Another column is taken for the one that the sheet lacks: `没有年度贡献列：ABC 分类以“资产规模”计`. */
export function standIn(
  { method }: PreparedStep,
  reference: string,
  { header }: { readonly header: string },
): Issue {
  const wanted = headingOf(reference);
  return {
    kind: standInKind,
    severity: 'warning',
    text: {
      zh: `没有${wanted.zh}列：${method.label.zh}以“${header}”计。`,
      en: `No column of ${wanted.en.toLowerCase()}: ${method.label.en} goes by "${header}".`,
    },
    count: 1,
    examples: [],
    assumption: true,
    choose: [reference],
    column: header,
  };
}

/** A further sheet that a step would have read, and nobody pointed at. */
export function absentSheet({ method }: PreparedStep, name: string): Issue {
  const { zh, en } = sheetLabel(method, name);
  return {
    kind: 'absent-sheet',
    severity: 'note',
    text: {
      zh: `${method.label.zh}：未指定${zh}，未参与判断。`,
      en: `${method.label.en}: no sheet was given for ${en}; decided without.`,
    },
    count: 1,
    examples: [],
  };
}

/** An optional step that cannot run on this sheet. */
export function stepLeftOut({ method }: PreparedStep, missing: readonly MissingInput[]): Issue {
  // Nobody has to act on this note, so that no id for --map is needed in it.
  const labels = missing.flatMap((input) =>
    input.sheet === undefined ? input.wanted.map(headingOf) : wantedLabels(input, method),
  );
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
 * Says what to map, or which sheet to point at, before a scheme can run.
 *
 * @throws Problem `missing-sheet` when a required sheet was not pointed at, `missing-column` when a column was not found,
 *   `nothing-to-go-by` when no step found anything to read, so that every customer would be "no data".
 */
export function requireComplete({ rows, missing, steps, needed, orToAddUp = [] }: SchemeBinding): void {
  const [first] = missing;
  if (!first) {
    // Transactions are read to be added up, by no step of its own.
    const used = rows === 'transactions' || needed.some((column) => column.steps.length > 0);
    if (!used) throw nothingToGoBy(steps);
    return;
  }
  const sheet = missing.find(({ wanted }) => wanted.length === 0)?.sheet;
  const wants = joined(missing.map((input) => want(input, steps)));
  if (sheet !== undefined) {
    throw new Problem(
      'missing-sheet',
      {
        zh: `缺少工作表：${wants.zh}。请指明它在哪张工作表。`,
        en: `A sheet is missing: ${wants.en}. Say which sheet it is.`,
      },
      { missing: { sheet } },
    );
  }
  const [reference = ''] = first.wanted;
  const pointed: Text =
    first.orSheet === undefined
      ? { zh: '', en: '' }
      : { zh: '，或指明那张工作表', en: ', or point at that sheet' };
  const heading = headingOf(reference);
  const instead = transactionsInstead(orToAddUp);
  const [toAddUp] = orToAddUp;
  throw new Problem(
    'missing-column',
    {
      zh: `缺少列：${wants.zh}。请指定是哪一列，或把列名改为“${heading.zh}”${pointed.zh}。${instead.zh}`,
      en: `Columns are missing: ${wants.en}. Say which column it is, or give it the heading "${heading.en}"${pointed.en}.${instead.en}`,
    },
    {
      missing: {
        column: toAddUp ?? (first.sheet === undefined ? reference : `${first.sheet}.${reference}`),
        ...(first.orSheet !== undefined && { sheet: first.orSheet }),
      },
    },
  );
}

/** What to point at where a row is a single transaction: the columns that are missing are then worked out. */
function transactionsInstead(lacking: readonly string[]): Text {
  if (lacking.length === 0) return { zh: '', en: '' };
  const labels = lacking.map(referenceLabel);
  return {
    zh: `如果每行是一笔交易或订单，只需指定${labels.map(({ zh }) => zh).join('、')}，其余会按客户汇总得出。`,
    en: ` If each row is one transaction or order, it is enough to say which columns hold ${labels.map(({ en }) => en).join(' and ')}: the rest is added up for each customer.`,
  };
}

function nothingToGoBy(steps: readonly PreparedStep[]): Problem {
  const [method] = steps.map((step) => step.method);
  const inputs = Object.values(method?.inputs ?? {})
    .map(({ role }) => role)
    .filter((role) => Object.hasOwn(roles, role));
  const labels = inputs.map(referenceLabel);
  return new Problem(
    'nothing-to-go-by',
    {
      zh: `表中没有认出这个方案能用的列，例如：${labels.map(({ zh }) => zh).join('、')}。请指定列，或换一张工作表。`,
      en: `No column that this scheme could use was recognised, such as ${labels.map(({ en }) => en).join(', ')}. Say which column it is, or choose another sheet.`,
    },
    { missing: { column: inputs[0] ?? '' } },
  );
}

/** Who needs something that no step asks for. */
const writingBack: Text = { zh: '写回结果', en: 'Writing results back' };

function want(input: MissingInput, steps: readonly PreparedStep[]): Text {
  const method = steps.find(({ id }) => id === input.step)?.method;
  const instead = input.orSheet === undefined ? [] : [sheetLabel(method, input.orSheet)];
  const labels = [...wantedLabels(input, method), ...instead];
  const who = method?.label ?? writingBack;
  return {
    zh: `${who.zh} 需要 ${labels.map(({ zh }) => zh).join(' 或 ')}`,
    en: `${who.en} needs ${labels.map(({ en }) => en).join(' or ')}`,
  };
}

function joined(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}

/** What was looked for: columns, those of a further sheet with its name, or the sheet itself. */
function wantedLabels({ sheet, wanted }: MissingInput, method: Method | undefined): readonly Text[] {
  if (sheet === undefined) return wanted.map(referenceLabel);
  const label = sheetLabel(method, sheet);
  if (wanted.length === 0) return [label];
  return wanted.map(referenceLabel).map(({ zh, en }) => ({
    zh: `${label.zh}中的${zh}`,
    en: `${en} of ${label.en}`,
  }));
}

/** A further sheet by its label with its name, which is what `--input` takes. */
function sheetLabel(method: Method | undefined, name: string): Text {
  const label = method?.sheets?.[name]?.label;
  return label ? { zh: `${label.zh}（${name}）`, en: `${label.en} (${name})` } : { zh: name, en: name };
}

/** The heading by which a column would be recognised. */
function headingOf(reference: string): Text {
  const role: Role | undefined = (roles as Readonly<Record<string, Role>>)[reference];
  return role?.label ?? { zh: reference, en: reference };
}

/** A role by its label with its id, which is what `--map` takes; a header as it is. */
function referenceLabel(reference: string): Text {
  const role: Role | undefined = (roles as Readonly<Record<string, Role>>)[reference];
  if (!role) return { zh: `“${reference}”`, en: `"${reference}"` };
  return { zh: `${role.label.zh}（${reference}）`, en: `${role.label.en} (${reference})` };
}
