import type { RoleId } from '../columns/roles';
import type { ColumnProfile } from './column-profile';
import { composedSure } from './composed-sure';
import { namesWayOfContact } from './contact-question';

/** Whether customers may be contacted in a way that the heading names, where only answers stand below: yes, OK, STOP, 退订. */
export function consentByAnswers(header: string, profile: ColumnProfile): [RoleId, number][] {
  if (profile.contactAnswers < 0.9 || !namesWayOfContact(header)) return [];
  return [['consent', composedSure.certain]];
}
