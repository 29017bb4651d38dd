import type { Text } from '../../locales/text';
import type { TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { InputDeclarations, RunContext, Tier } from './contract';
import { customerColumn } from './customer-column';
import { issue } from './input-issues';
import { consentReader, refusesContact } from './readings/consent';
import { codesOfReadings, readColumn, type ReadColumn } from './readings/read-column';
import type { ChosenReadings } from './readings/reading';

/** The inputs of methods that put customers on a list for contact; see {@link contactRule}. */
export const consentInputs = {
  consent: { role: 'consent', kind: 'text', optional: true },
  doNotContact: { role: 'doNotContact', kind: 'text', optional: true },
} as const satisfies InputDeclarations;

/** The class of customers who did not agree to be contacted; only where the sheet has a column of consent. */
export const noConsentTier: Tier = {
  id: 'no-consent',
  label: { zh: '未同意联系', en: 'No consent' },
  tone: 'unknown',
};

/** Why nothing is suggested. */
export const noConsentReason: Text = {
  zh: '客户未同意营销联系，不作联系建议',
  en: 'no consent to be contacted: nothing is suggested',
};

/** The columns that tell whether a customer may be contacted. */
interface ContactColumns {
  readonly consent: TextColumn | undefined;
  readonly doNotContact: TextColumn | undefined;
  /** Notes on what goes on with a customer: a refusal that one states clearly counts. */
  readonly note?: TextColumn | undefined;
}

/** Who may be contacted, and how the words that say so were read. */
export interface ContactRule {
  /** Whether the sheet says anything of it. */
  readonly isAsked: boolean;
  readonly mayContact: (row: number) => boolean;
  readonly words: readonly ReadColumn[];
  /** That a column cannot be read: the question that stops the list. */
  readonly issues: readonly Issue[];
}

const answers = { refused: 0, 'to-verify': 1, agreed: 2 } as const;

/**
 * Whether a customer may be put on a list for marketing. In a column of consent only who agreed: a blank, and what nobody can read, is
 * no consent. In a column of those who are not to be contacted a blank is no refusal. Who refuses in one of the two, or in one of the
 * rows that the customer has, refuses; so does who does so in a note. Without such a column nobody was asked, and the institution answers for it elsewhere.
 */
export function contactRule(
  { consent, doNotContact, note }: ContactColumns,
  context: Pick<RunContext, 'chosenReadings' | 'customerId' | 'column'>,
): ContactRule {
  const { chosenReadings: chosen } = context;
  const customers = customerColumn(context);
  const words = [
    ...(consent ? [read(consent, 'agreed', chosen)] : []),
    ...(doNotContact ? [read(doNotContact, 'refused', chosen)] : []),
  ];
  const given = words.map((column) =>
    codesOfReadings(
      column,
      answers,
      column.role === doNotContact?.role ? answers.agreed : answers['to-verify'],
    ),
  );
  if (note) given.push(refusalsIn(note));
  const refused = customers ? refusingCustomers(given, customers) : new Set<number>();
  return {
    isAsked: words.length > 0,
    mayContact: (row) =>
      given.every((own) => own[row] === answers.agreed) && !refused.has(customers?.codes[row] ?? -1),
    words,
    issues: words.filter(isUnreadable).map(unreadable),
  };
}

function refusalsIn({ dictionary, codes }: TextColumn): Uint8Array {
  const refuses = dictionary.map(refusesContact);
  return Uint8Array.from(codes, (code) => (refuses[code] ? answers.refused : answers.agreed));
}

/** The customers, by the codes of their ids or names, who refuse in one of their rows. */
function refusingCustomers(given: readonly Uint8Array[], { codes }: TextColumn): Set<number> {
  const refused = new Set<number>();
  for (const own of given) {
    for (let row = 0; row < own.length; row++) if (own[row] === answers.refused) refused.add(codes[row]!);
  }
  refused.delete(-1);
  return refused;
}

function read(
  column: TextColumn,
  asks: 'agreed' | 'refused',
  chosen: ChosenReadings | undefined,
): ReadColumn {
  return readColumn(column, consentReader(asks), chosen);
}

function isUnreadable({ readings }: ReadColumn): boolean {
  return readings.length > 0 && readings.every(({ reading }) => reading === 'to-verify');
}

function unreadable({ header, codes }: ReadColumn): Issue {
  const found = issue(
    'unreadable-consent',
    'error',
    `不能判断“${header}”一列谁同意联系，因此无人列入联系名单。请在“词语”一步指定各取值的含义。`,
    `It cannot be told from "${header}" who agreed to be contacted, so nobody is put on a list. Say under Words what its texts mean.`,
    codes.filter((code) => code >= 0).length,
  );
  return { ...found, column: header };
}
