import type { ContactStanding } from '../../../methods/shared/contact/standing';
import type {
  FoundEvent,
  NumberOutput,
  OutputColumn,
  TextOutput,
  TierOutput,
} from '../../../methods/shared/contract';
import type { OutputRole } from '../../../methods/shared/contract';
import type { NumberColumn, TextColumn } from '../../../table/columns/column';
import { findColumn, type Table } from '../../../table/columns/table';
import { contactOf } from '../../binding/contact-of';
import { starredRows } from '../count-tiers';
import type { SchemeResult } from '../scheme-result';
import type { StepResult } from '../step-result';

/** The customers that a list is made of. */
export interface ListedCustomers {
  readonly result: SchemeResult;
  /** What is known of each customer besides: phone, manager, consent. A row a customer. */
  readonly table: Table;
  /** For each row of `table` the row of the result, -1 where there is none; the same row where left out. */
  readonly rowOf?: Int32Array | undefined;
}

/** What a list goes by: results by their meaning, and columns of the sheet by their role. */
export interface ListFacts extends ListedCustomers {
  readonly tier: TierOutput;
  /** The step that made the tier: its reason is the one that is told. */
  readonly tierStep: StepResult;
  /** The row of the result for a row of the table, -1 where there is none. */
  readonly rowIn: (row: number) => number;
  /** 1 for ★; undefined where the scheme has none. */
  readonly stars: Uint8Array | undefined;
  readonly rank: NumberOutput | undefined;
  readonly scores: readonly NumberOutput[];
  /** The amount that the tier goes by, where it goes by one. */
  readonly amount: NumberColumn | undefined;
  /** 1 for who is marked for removal. */
  readonly removed: Uint8Array | undefined;
  /** Of a step that plans contacts. */
  readonly due: { readonly list: TierOutput; readonly next: NumberOutput | undefined } | undefined;
  readonly contactKind: TextOutput | undefined;
  readonly events: ((row: number) => readonly FoundEvent[]) | undefined;
  readonly contact: ContactStanding;
  readonly id: TextColumn | undefined;
  readonly name: TextColumn | undefined;
  readonly phone: TextColumn | undefined;
  readonly manager: TextColumn | undefined;
}

/** What a list of these customers would go by; undefined where the scheme finds no tier, or nobody can be named. */
export function listFacts(customers: ListedCustomers): ListFacts | undefined {
  const { result, table } = customers;
  const outputs = result.steps.flatMap(({ result: { columns } }) => columns);
  const made = result.steps.flatMap((step) => step.result.columns.map((output) => ({ step, output })));
  const first = made.find(({ output }) => output.kind === 'tier' && output.role === 'tierLevel');
  const text = (role: string) => textColumn(table, role);
  const [id, name] = [text('customerId'), text('name')];
  if (first?.output.kind !== 'tier' || !(id ?? name)) return undefined;
  const list = withRole(outputs, 'contactList', 'tier');
  const { rowOf } = customers;
  return {
    ...customers,
    rowIn: rowOf ? (row) => rowOf[row] ?? -1 : (row) => row,
    tier: first.output,
    tierStep: first.step,
    stars: starredRows(made),
    rank: withRole(outputs, 'priorityRank', 'number'),
    scores: outputs.filter(
      (output): output is NumberOutput => output.kind === 'number' && output.role === 'score',
    ),
    amount: amountOf(first.step, result.table),
    removed: withRole(outputs, 'removal', 'text')?.says,
    due: list && { list, next: withRole(outputs, 'nextContact', 'number') },
    contactKind: withRole(outputs, 'contactKind', 'text'),
    events: result.steps.find((step) => step.result.events)?.result.events,
    contact: contactOfList(customers),
    id,
    name,
    phone: text('phone'),
    manager: text('manager'),
  };
}

/** Who is barred in the list of customers that was pointed at, or in the rows that his results come from. */
function contactOfList({ result, table, rowOf }: ListedCustomers): ContactStanding {
  if (!rowOf) return result.contact;
  const own = contactOf(table, result.asOf, result.scheme.readings);
  const rows = result.contact;
  return {
    ...own,
    barOf: (row) => own.barOf(row) ?? rows.barOf(rowOf[row] ?? -1),
    quietHours: (row) => own.quietHours(row) ?? rows.quietHours(rowOf[row] ?? -1),
    issues: [...own.issues, ...rows.issues],
  };
}

/** Whether a list is made unless somebody says no: there is a reason to call, an order to call in, or a plan of contacts. */
export function isListedByDefault({ stars, rank, due }: ListFacts): boolean {
  return stars !== undefined || rank !== undefined || due !== undefined;
}

function withRole<K extends OutputColumn['kind']>(
  outputs: readonly OutputColumn[],
  role: OutputRole,
  kind: K,
): Extract<OutputColumn, { readonly kind: K }> | undefined {
  const found = outputs.find((output) => output.role === role && output.kind === kind);
  return found as Extract<OutputColumn, { readonly kind: K }> | undefined;
}

function textColumn(table: Table, role: string): TextColumn | undefined {
  const column = table.columns.find((own) => own.role === role);
  return column?.kind === 'text' ? column : undefined;
}

/** The first number of the sheet that the step reads. */
function amountOf({ step }: StepResult, table: Table): NumberColumn | undefined {
  for (const [name, source] of Object.entries(step.sources)) {
    if (source.from !== 'sheet' || step.method.inputs[name]?.kind !== 'number') continue;
    const column = findColumn(table, source.column.role ?? source.column.header);
    if (column?.kind === 'number') return column;
  }
  return undefined;
}
