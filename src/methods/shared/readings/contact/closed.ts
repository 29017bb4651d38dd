import { foldWord } from '../../../../table/cells/fold-word';

const closed =
  /^(?:客户|账户|已|被|主动|全部|均|正式)*(?:销户|注销|清户|销卡)(?:客户|[了户])?$|^(?:(?:account|customer|client) )?(?:closed|terminated|inactive - closed)$|^(?:konto )?(?:geschlossen|aufgelöst)$/u;

/** The firm that is the customer is no more; a closed account says so of the account only. */
const dissolved =
  /^(?:(?:该|此|本|客户)?(?:公司|企业|工商户?|营业执照|个体户|合作社|法人)(?:已|被|已被|登记)*(?:注销|吊销|解散)(?:了|登记|完毕)?|(?:the |this )?(?:company|firm|business|partnership|ltd|co)?(?: (?:is|was|has been|now))* ?(?:dissolved|struck off)(?: (?:in |on )?\S{3,12})?|(?:die |der )?(?:firma|gesellschaft|gmbh|betrieb)(?: (?:ist|wurde))? (?:aufgelöst|erloschen|gelöscht|liquidiert))$/u;

/** Whether the clauses of a note say that the firm is dissolved: nobody is left to be called. */
export function saysDissolved(clauses: readonly string[]): boolean {
  return clauses.some((clause) => clause.length <= 40 && dissolved.test(clause));
}

/** {@link saysDissolved}, of a note as it stands. */
export function tellsDissolved(note: string): boolean {
  return saysDissolved(note.split(/[,，;；。!！|\n]/u).map((clause) => foldWord(clause)));
}

/** Whether the status of a customer says that he has left for good. */
export function isClosed(status: string): boolean {
  return status.length <= 24 && closed.test(foldWord(status));
}
