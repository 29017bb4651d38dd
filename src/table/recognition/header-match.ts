import { contactQuestion } from './contact-question';
import { earlierRoleOf, earlierStem } from './earlier-figure';
import { headerKey } from './header-key';
import { headerVariants } from './header-variants';
import { roleHeaders } from './role-headers';
import { roles, type RoleId } from '../columns/roles';

/** How sure a header makes of a role, by the way in which it was found. */
const headerConfidence = {
  exact: 0.95,
  weak: 0.68,
  question: 0.85,
  faint: 0.58,
  part: { least: 0.5, most: 0.85 },
} as const;

interface Vocabulary {
  readonly role: RoleId;
  readonly parts: readonly string[];
  readonly not: readonly string[];
}

const words = (line: string | undefined): string[] => (line ?? '').split(' ').filter((word) => word !== '');

const whole = new Map<string, Map<RoleId, number>>();
const vocabularies: Vocabulary[] = [];
for (const role of Object.keys(roles) as RoleId[]) {
  const { exact, weak, faint, parts, not } = roleHeaders[role];
  const note = (word: string, confidence: number): void => {
    whole.set(word, (whole.get(word) ?? new Map<RoleId, number>()).set(role, confidence));
  };
  for (const word of words(faint)) note(word, headerConfidence.faint);
  for (const word of words(weak)) note(word, headerConfidence.weak);
  for (const word of words(exact)) note(word, headerConfidence.exact);
  vocabularies.push({ role, parts: words(parts), not: words(not) });
}
const notOf = new Map(vocabularies.map(({ role, not }) => [role, not]));
/** Roles that speak of an earlier time by their own name. */
const earlierOnes: ReadonlySet<RoleId> = new Set([
  'previousBalance',
  'previousAum',
  'previousRevenue',
  'previousForecast',
  'earlierPurchases',
  'earlierSpend',
  'latestAmount',
]);

/** Whether the whole header, or what is left of it without brackets, is a word of the vocabulary. */
export function isKnownHeader(header: string): boolean {
  if (whole.has(headerKey(header))) return true;
  return (
    /[(（[【]/u.test(header) && header.length < 60 && headerVariants(header).some(({ key }) => whole.has(key))
  );
}

/** Whether the whole header is a word that leaves no doubt; 日均 does, 资产规模 does not. */
export function isTellingHeader(header: string): boolean {
  return [...(whole.get(headerKey(header))?.values() ?? [])].includes(headerConfidence.exact);
}

/**
 * The roles that a header speaks for, 0 to 1. A whole word of the vocabulary counts most, with or without units, periods and
 * words that say whose it is; else the longest part found in the header counts by the share of the header that it covers,
 * unless a part speaks against the role. A figure of an earlier time never speaks for what is so now.
 */
export function rolesOfHeader(header: string): ReadonlyMap<RoleId, number> {
  const key = headerKey(header);
  const known = /[#№]/u.test(header) ? undefined : whole.get(key);
  if (known !== undefined) return known;
  const stem = earlierStem(header);
  const found = ofCustomer(key, wholeOrPart(header));
  return stem === undefined ? found : ofEarlierTime(found, stem);
}

const kin =
  /^(?:配偶|爱人|丈夫|妻子|先生的|太太|父亲|母亲|父母|子女|孩子|家属|家庭成员|紧急联系人|spouse|wife|husband|father|mother|child|emergencycontact|ehepartner|ehefrau|ehemann)/u;
const personal: ReadonlySet<RoleId> = new Set<RoleId>([
  'customerId',
  'name',
  'idNumber',
  'phone',
  'position',
  'employer',
  'income',
  'birthday',
  'age',
  'gender',
]);

/** 配偶职业 is not what the customer does. */
function ofCustomer(key: string, found: ReadonlyMap<RoleId, number>): ReadonlyMap<RoleId, number> {
  return kin.test(key) ? new Map([...found].filter(([role]) => !personal.has(role))) : found;
}

/** How much less sure a header makes that names two things: `Company / Title`. */
const halved = 0.9;

function wholeOrPart(header: string): ReadonlyMap<RoleId, number> {
  const found = rolesOfWhole(header);
  const halves = header.split(/[/／|]/u).filter((half) => headerKey(half).length >= 2);
  if (halves.length < 2 || [...found.values()].some((confidence) => confidence > headerConfidence.weak))
    return found;
  const joined = new Map(found);
  for (const half of halves) {
    for (const [role, confidence] of rolesOfWhole(half)) {
      joined.set(role, Math.max(confidence * halved, joined.get(role) ?? 0));
    }
  }
  return joined;
}

function rolesOfWhole(header: string): ReadonlyMap<RoleId, number> {
  const full = headerKey(header);
  for (const { key, sure } of headerVariants(header)) {
    const known = [...(whole.get(key) ?? [])].filter(([role]) => !speaksAgainst(role, full, key));
    if (known.length > 0) return new Map(known.map(([role, confidence]) => [role, confidence * sure]));
  }
  const found = new Map<RoleId, number>();
  for (const { role, parts, not } of vocabularies) {
    const longest = Math.max(0, ...parts.filter((part) => full.includes(part)).map((part) => part.length));
    if (longest === 0 || not.some((part) => full.includes(part))) continue;
    const { least, most } = headerConfidence.part;
    found.set(role, least + (most - least) * (longest / full.length) ** 2);
  }
  const question = contactQuestion(header);
  if (question) found.set(question === 'way' ? 'consent' : question, headerConfidence.question);
  return found;
}

/** Whether what was taken away from a header speaks against the role: 资产（较上月增加）. */
function speaksAgainst(role: RoleId, full: string, left: string): boolean {
  const rest = full.replace(left, ' ');
  return notOf.get(role)?.some((part) => rest.includes(part)) ?? false;
}

/** The roles of an earlier figure, by those of its measure; roles that are no measures, such as dates, stay as they are. */
function ofEarlierTime(found: ReadonlyMap<RoleId, number>, stem: string): ReadonlyMap<RoleId, number> {
  const roleList = new Map(
    [...found].filter(([role]) => earlierRoleOf(role) === undefined && roles[role].kind !== 'number'),
  );
  for (const [role, confidence] of wholeOrPart(stem)) {
    const earlier = earlierRoleOf(role);
    if (earlier) roleList.set(earlier, Math.min(0.9, Math.max(0.8, confidence)));
  }
  for (const [role, confidence] of found) {
    if (earlierOnes.has(role)) roleList.set(role, Math.max(confidence, roleList.get(role) ?? 0));
  }
  return roleList;
}
