import { plainText } from '../cells/plain-text';

const code = /号$|号码|编号|代码|编码|证件|邮编|(?:id|no|code|zip|phone|number)$/u;

/** Whether a header says that what stands below names something by its digits: 账号, 邮编, Card number. */
export function isCodeHeader(header: string): boolean {
  return code.test(
    plainText(header)
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]+/gu, ''),
  );
}
