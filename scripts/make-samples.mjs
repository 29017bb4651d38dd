/**
 * Makes the sample workbooks: `node scripts/make-samples.mjs [FOLDER]`, assets/samples unless said otherwise. The seeds
 * and dates are fixed, so the files come out byte by byte the same; a test holds them to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enBankCustomers } from './samples/en-bank-customers.mjs';
import { enCampaign } from './samples/en-campaign.mjs';
import { enDeals } from './samples/en-deals.mjs';
import { enService } from './samples/en-service.mjs';
import { enTransactions } from './samples/en-transactions.mjs';
import { workbookBytes } from './samples/workbook-bytes.mjs';
import { zhBankCustomers } from './samples/zh-bank-customers.mjs';

const samples = {
  'zh-bank-customers.xlsx': zhBankCustomers,
  'en-bank-customers.xlsx': enBankCustomers,
  'en-campaign.xlsx': enCampaign,
  'en-deals.xlsx': enDeals,
  'en-service.xlsx': enService,
  'en-transactions.xlsx': enTransactions,
};

const folder = process.argv[2] ?? 'assets/samples';
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(samples)) {
  const workbook = make();
  const bytes = await workbookBytes(workbook);
  writeFileSync(join(folder, name), bytes);
  const sheets = workbook.worksheets.map((sheet) => `${sheet.name} ${sheet.rowCount} x ${sheet.columnCount}`);
  console.log(`${name}: ${Math.round(bytes.length / 1024)} KB, ${sheets.join(', ')}`);
}
