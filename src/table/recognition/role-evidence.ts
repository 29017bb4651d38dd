import type { ColumnProfile } from './column-profile';
import { rolesOfHeader } from './header-match';
import { composedSure } from './composed-sure';
import { composedRoles } from './composed-roles';
import { leastConfidence, type RoleCandidate } from './recognised-column';
import { roles, type RoleId } from '../columns/roles';

/** Below this a role is not offered at all. */
const leastOffered = 0.2;

/** The roles that header and values of a column speak for, surest first. */
export function roleCandidates(header: string, profile: ColumnProfile, rows: number): RoleCandidate[] {
  const confidences = new Map<RoleId, number>();
  for (const [role, confidence] of rolesOfHeader(header)) {
    confidences.set(role, confidence * agreement(role, profile));
  }
  const known = Math.max(0, ...confidences.values());
  if (known < leastConfidence) {
    for (const [role, confidence] of composedRoles(header, profile, rows)) {
      confidences.set(role, Math.max(confidence, confidences.get(role) ?? 0));
    }
  }
  splitEmployer(confidences, profile);
  const byHeader = new Set(confidences.keys());
  const best = Math.max(0, ...confidences.values());
  for (const [role, confidence] of rolesOfValues(profile, best)) {
    confidences.set(role, Math.max(confidence, confidences.get(role) ?? 0));
  }
  return [...confidences]
    .map(([role, confidence]): RoleCandidate => {
      const candidate = { role, confidence: Math.round(confidence * 100) / 100 };
      return byHeader.has(role) ? candidate : { ...candidate, byValues: true };
    })
    .filter(({ confidence }) => confidence >= leastOffered)
    .sort((left, right) => right.confidence - left.confidence);
}

/** So many cells tell a position: under a heading that may mean more than the firm, and under one that does not. */
const [leastHeld, mostlyHeld] = [0.25, 0.6];
/** From here on a heading means the firm, or the customer, and nothing else. */
const surelyMeant = 0.75;

/** Where the firm and the position stand in one cell (恒泰精工董事长, Siemens AG / CFO), the position is what is judged. */
function splitEmployer(confidences: Map<RoleId, number>, { positions }: ColumnProfile): void {
  const position = confidences.get('position') ?? 0;
  const employer = confidences.get('employer') ?? 0;
  const name = confidences.get('name') ?? 0;
  if (positions < leastHeld || employer === 0 || position > Math.max(employer, name)) return;
  if (employer >= surelyMeant && positions < mostlyHeld) return;
  confidences.set('employer', Math.min(employer, composedSure.likely));
  confidences.set('position', Math.max(position, composedSure.certain));
  // Firma is the customer where no person is; beside his position it is where he works.
  if (name < surelyMeant) confidences.delete('name');
}

/** How well the values agree with a role: 1 fully, less where they can hardly be what the header says. */
function agreement(role: RoleId, profile: ColumnProfile): number {
  if (profile.count === 0) return 0.9;
  const { kind } = roles[role];
  if (kind === 'number') return numberAgreement(role, profile);
  if (kind === 'date') {
    const partial = profile.years + profile.yearless;
    if (profile.dates + profile.compactDates + (role === 'openDate' ? profile.years : 0) >= 0.5) return 1;
    return profile.dates + profile.compactDates + partial >= 0.5 ? 0.9 : dateless(profile);
  }
  if (kind === 'flag') return profile.flags >= 0.8 ? 1 : 0.2;
  return textAgreement(role, profile);
}

/** Plain numbers may be serials that lost their format, or days counted under the heading of a date. */
const dateless = (profile: ColumnProfile): number =>
  profile.numbers < 0.8 ? 0.2 : profile.least > 1000 && profile.most < 80_000 ? 0.8 : 0.6;

function numberAgreement(role: RoleId, profile: ColumnProfile): number {
  if (profile.numbers < 0.5) return 0.2;
  if (role === 'age') return profile.least >= 0 && profile.most <= 120 ? 1 : 0.4;
  if (role === 'transactionCount' || role === 'productCount') return profile.wholeNumbers >= 0.8 ? 1 : 0.5;
  return 1;
}

/** Texts that may well be written in digits: a branch number, grade 3, sex coded as 1 and 2. */
const oftenDigits: ReadonlySet<RoleId> = new Set([
  'customerId',
  'orderNumber',
  'idNumber',
  'phone',
  'branch',
  'creditGrade',
  'segment',
  'gender',
]);

/** Questions that a yes or no may answer, in whatever signs. */
const answers: ReadonlySet<RoleId> = new Set(['trigger', 'consent', 'doNotContact']);
/** Questions that only a yes or no answers; the rest may be unknown. */
const flagsOnly: ReadonlySet<RoleId> = new Set(['inTargetRange', 'inTargetPosition']);

function textAgreement(role: RoleId, profile: ColumnProfile): number {
  if (flagsOnly.has(role)) return profile.flags >= 0.5 ? 1 : 0.3;
  if (answers.has(role) && profile.flags >= 0.8) return 1;
  if (profile.dates >= 0.8) return 0.2;
  // 目标职位 that holds yes and no answers the test itself, and names no position.
  if (role === 'position' && profile.answers >= 0.8) return 0.2;
  if (role === 'inTargetRange' || role === 'inTargetPosition') return profile.answers >= 0.6 ? 1 : 0.3;
  if (role === 'phone') return profile.dialled >= 0.3 ? 1 : 0.2;
  if (profile.numbers < 0.8) return 1;
  if (role === 'customerId') return profile.wholeNumbers >= 0.8 ? 1 : 0.2;
  return oftenDigits.has(role) ? 1 : 0.3;
}

/** What the values say by themselves; `best` is how sure the header already is of something. */
function rolesOfValues(profile: ColumnProfile, best: number): [RoleId, number][] {
  if (profile.count === 0) return [];
  const found: [RoleId, number][] = [];
  if (profile.idNumbers >= 0.8) found.push(['idNumber', 0.9]);
  if (profile.mobiles >= 0.8) found.push(['phone', 0.85]);
  if (best >= 0.5) return found;
  if (profile.personNames >= 0.7 && profile.distinct >= 0.5) found.push(['name', 0.65]);
  if (profile.sexes === 1) found.push(['gender', 0.7]);
  if (profile.positions >= 0.6 && profile.personNames < 0.7) found.push(['position', 0.6]);
  return found;
}
