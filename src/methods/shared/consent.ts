import type { Text } from '../../locales/text';
import type { TextColumn } from '../../table/columns/column';
import { barLabels, graverBar, type BarredBy } from './contact/bars';
import { contactStanding, type ContactStanding } from './contact/standing';
import type { InputDeclarations, RunContext, Tier } from './contract';
import { customerColumn } from './customer-column';

/** The inputs of methods that put customers on a list for contact; see {@link contactRule}. */
export const consentInputs = {
  consent: { role: 'consent', kind: 'text', optional: true },
  doNotContact: { role: 'doNotContact', kind: 'text', optional: true },
} as const satisfies InputDeclarations;

/** The class of customers who are not to be contacted; only where the sheet says so of anybody. */
export const noContactTier: Tier = {
  id: 'no-consent',
  label: { zh: '不可联系', en: 'Not to be contacted' },
  tone: 'unknown',
};

/** Who may be contacted, and how the words that say so were read. */
export interface ContactRule extends Pick<ContactStanding, 'isAsked' | 'words' | 'issues'> {
  readonly mayContact: (row: number) => boolean;
  /** Why nothing is suggested; undefined where the customer may be contacted. */
  readonly reason: (row: number) => Text | undefined;
}

/** The columns that tell whether a customer may be contacted. */
interface ContactColumns {
  readonly consent: TextColumn | undefined;
  readonly doNotContact: TextColumn | undefined;
}

/**
 * Whether a customer may be put on a list for marketing. In a column of consent only who agreed: a blank, and what nobody can read, is
 * no consent. In a column of those who are not to be contacted a blank is no refusal. Who refuses in one of the two, in one of the
 * rows that the customer has, or in the words of a note, refuses. Without such a column nobody was asked, and the institution answers for it elsewhere.
 */
export function contactRule(
  { consent, doNotContact }: ContactColumns,
  context: Pick<RunContext, 'chosenReadings' | 'customerId' | 'column' | 'asOf' | 'contact'>,
): ContactRule {
  const own = contactStanding(
    [
      ...(consent ? [{ ...consent, role: 'consent' }] : []),
      ...(doNotContact ? [{ ...doNotContact, role: 'doNotContact' }] : []),
    ],
    { customers: customerColumn(context), asOf: context.asOf, chosen: context.chosenReadings },
  );
  const { contact } = context;
  const barOf = (row: number): BarredBy | undefined => graverBar(own.barOf(row), contact?.barOf(row));
  return {
    isAsked: own.isAsked || contact?.isAsked === true,
    mayContact: (row) => barOf(row) === undefined,
    reason: (row) => reasonOf(barOf(row)),
    words: own.words,
    issues: own.issues,
  };
}

function reasonOf(bar: BarredBy | undefined): Text | undefined {
  if (bar === undefined) return undefined;
  const { zh, en } = barLabels[bar];
  return { zh: `客户${zh}，不作联系建议`, en: `${en}: no contact is suggested` };
}

/** Whether a customer has died: nothing that is found of him is an occasion to call. */
export function hasDied({ contact }: Pick<RunContext, 'contact'>, row: number): boolean {
  const bar: BarredBy | undefined = contact?.barOf(row);
  return bar === 'deceased';
}
