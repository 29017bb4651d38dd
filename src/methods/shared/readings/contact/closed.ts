import { foldWord } from '../../../../table/cells/fold-word';

const closed =
  /^(?:客户|账户|已|被|主动|全部|均|正式)*(?:销户|注销|清户|销卡)(?:客户|[了户])?$|^(?:(?:account|customer|client) )?(?:closed|terminated|inactive - closed)$|^(?:konto )?(?:geschlossen|aufgelöst)$/u;

/** Whether the status of a customer says that he has left for good. */
export function isClosed(status: string): boolean {
  return status.length <= 24 && closed.test(foldWord(status));
}
