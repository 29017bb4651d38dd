import { headerKey } from './header-key';
import { roleHeaders } from './role-headers';
import { roles, type RoleId } from '../columns/roles';

/** How sure a header makes of a role, by the way in which it was found. */
export const headerConfidence = { exact: 0.95, weak: 0.68, part: { least: 0.5, most: 0.85 } } as const;

interface Vocabulary {
  readonly role: RoleId;
  readonly parts: readonly string[];
  readonly not: readonly string[];
}

const words = (line: string | undefined): string[] => (line ?? '').split(' ').filter((word) => word !== '');

const whole = new Map<string, Map<RoleId, number>>();
const vocabularies: Vocabulary[] = [];
for (const role of Object.keys(roles) as RoleId[]) {
  const { exact, weak, parts, not } = roleHeaders[role];
  const note = (word: string, confidence: number): void => {
    whole.set(word, (whole.get(word) ?? new Map<RoleId, number>()).set(role, confidence));
  };
  for (const word of words(weak)) note(word, headerConfidence.weak);
  for (const word of words(exact)) note(word, headerConfidence.exact);
  vocabularies.push({ role, parts: words(parts), not: words(not) });
}

/** Whether the whole header is a word of the vocabulary. */
export function isKnownHeader(header: string): boolean {
  return whole.has(headerKey(header));
}

/** Whether the whole header is a word that leaves no doubt; 日均 does, 资产规模 does not. */
export function isTellingHeader(header: string): boolean {
  return [...(whole.get(headerKey(header))?.values() ?? [])].includes(headerConfidence.exact);
}

/**
 * The roles that a header speaks for, 0 to 1. A whole word of the vocabulary counts most; else the longest part found in
 * the header counts by the share of the header that it covers, unless a part speaks against the role.
 */
export function rolesOfHeader(header: string): ReadonlyMap<RoleId, number> {
  const key = headerKey(header);
  const known = whole.get(key);
  if (known !== undefined) return known;
  const found = new Map<RoleId, number>();
  for (const { role, parts, not } of vocabularies) {
    const longest = Math.max(0, ...parts.filter((part) => key.includes(part)).map((part) => part.length));
    if (longest === 0 || not.some((part) => key.includes(part))) continue;
    const { least, most } = headerConfidence.part;
    found.set(role, least + (most - least) * (longest / key.length) ** 2);
  }
  return found;
}
