import type { RoleId } from '../columns/roles';
import { mayTellAct } from '../columns/dated-act';
import type { ColumnProfile } from './column-profile';
import { hasOwnCodes, numbersOthers } from './composed-id';
import type { Look } from './look';
import type { NearColumn, RecognisedColumn } from './recognised-column';

/** Below this the header only shares a syllable with the role. */
const leastNear = 0.3;

const isDistinctText = (profile: ColumnProfile): boolean =>
  profile.numbers < 0.2 &&
  profile.dates < 0.2 &&
  profile.codes < 0.2 &&
  profile.dialled < 0.2 &&
  profile.distinct >= 0.9;

const isLargeNumber = (profile: ColumnProfile): boolean =>
  profile.numbers >= 0.8 &&
  !profile.counting &&
  profile.codes === 0 &&
  profile.mobiles === 0 &&
  profile.most >= 10_000 &&
  profile.distinct >= 0.5;

const isOwnCode = (profile: ColumnProfile, header: string): boolean =>
  profile.count >= 5 && hasOwnCodes(profile) && !numbersOthers(header);

const namesPositions = ({ positions, plainWords, meanLength }: ColumnProfile): boolean =>
  positions >= 0.4 && plainWords >= 0.7 && meanLength <= 16;

const isDayOfAct = ({ dates, compactDates }: ColumnProfile, header: string): boolean =>
  dates + compactDates >= 0.7 && mayTellAct(header);

/** The days that tell how long ago something was. */
const acts: readonly RoleId[] = [
  'lastContactDate',
  'lastTransactionDate',
  'transactionDate',
  'lastVisitDate',
];

/** How near a column is by its values alone. */
const byValues = 0.3;
/** Amounts, of which one tells who is wealthy. */
const amounts: readonly RoleId[] = [
  'aum',
  'balance',
  'revenue',
  'orderAmount',
  'transactionAmount',
  'loanBalance',
];

/** The columns without a role that come near one which no column has, the surest first. */
export function nearColumns(columns: readonly RecognisedColumn[], looks: readonly Look[]): NearColumn[] {
  const given = new Set(columns.map(({ role }) => role));
  const near = columns
    .filter(({ role }) => role === undefined)
    .flatMap(({ candidates, sheetColumn, header }) =>
      candidates
        .filter(({ role, confidence }) => confidence >= leastNear && !given.has(role))
        .map(({ role, confidence }): NearColumn => ({ role, sheetColumn, header, confidence })),
    );
  const none = (role: RoleId): boolean => !given.has(role) && near.every((one) => one.role !== role);
  const like = (role: RoleId, test: (profile: ColumnProfile, header: string) => boolean): NearColumn[] => {
    const at = columns.findIndex((column, index) => {
      const profile = looks[index]?.profile;
      const isFree = column.role === undefined && !column.empty && profile !== undefined;
      return isFree && profile.count > 0 && test(profile, column.header);
    });
    const column = columns[at];
    return column
      ? [{ role, sheetColumn: column.sheetColumn, header: column.header, confidence: byValues }]
      : [];
  };
  // Where nobody is named or nothing is counted, and for whatever else decides, the first column that could be it.
  if (none('name')) near.push(...like('name', isDistinctText));
  if (amounts.every(none)) near.push(...like('aum', isLargeNumber));
  if (none('customerId')) near.push(...like('customerId', isOwnCode));
  if (none('position')) near.push(...like('position', namesPositions));
  if (acts.every(none)) near.push(...like('lastContactDate', isDayOfAct));
  return near.sort((one, other) => other.confidence - one.confidence);
}
