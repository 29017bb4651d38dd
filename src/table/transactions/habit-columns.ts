import { Missing } from '../cells/missing';
import type { Column, DateColumn, NumberColumn } from '../columns/column';
import { purchaseHabits, type HabitWindows, type PurchaseHabits } from './purchase-habits';
import { roles, type RoleId } from '../columns/roles';
import type { Text } from '../../locales/text';

interface Purchases {
  readonly date: DateColumn;
  readonly amount: NumberColumn;
  readonly customerOf: Int32Array;
  readonly customers: number;
  readonly asOf: number;
  readonly windows: HabitWindows;
}

const habitRoles = [
  'monthlyVisits',
  'purchaseDays',
  'repeatPurchases',
  'purchaseSpan',
  'observedTime',
  'repeatSpend',
  'recentPurchases',
  'recentSpend',
  'earlierPurchases',
  'earlierSpend',
] as const satisfies readonly (RoleId & keyof PurchaseHabits)[];

/**
 * The columns that tell how customers buy, for methods that look at repeat purchases. They are worked out when the first
 * of them is read: most schemes read none.
 */
export function habitColumns(purchases: Purchases, header: (label: Text) => string): Column[] {
  let known: PurchaseHabits | undefined;
  const habits = (): PurchaseHabits => (known ??= purchaseHabits(purchases));
  return [
    ...habitRoles.map((role) => lazyColumn('number', role, header(roles[role].label), () => habits()[role])),
    seasonalColumn(header(roles.seasonal.label), () => habits().seasonal),
  ];
}

function lazyColumn(kind: 'number', role: RoleId, header: string, compute: () => Float64Array): NumberColumn {
  return {
    ...{ kind, role, header, sheetColumn: -1 },
    get values() {
      return compute();
    },
    get missing() {
      return missingOf(compute());
    },
  };
}

function seasonalColumn(header: string, compute: () => Float64Array): Column {
  return {
    ...{ kind: 'flag', role: 'seasonal', header, sheetColumn: -1 },
    get values() {
      return Int8Array.from(compute(), (value) => (Number.isNaN(value) ? -1 : value));
    },
    get missing() {
      return missingOf(compute());
    },
  };
}

function missingOf(values: Float64Array): Uint8Array {
  return Uint8Array.from(values, (value) => (Number.isNaN(value) ? Missing.blank : Missing.present));
}
