import exceljs from 'exceljs';

// What the command line is compared with: a library that opens a workbook and saves it, and does nothing else.
const [input, out] = process.argv.slice(2);
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(input);
await workbook.xlsx.writeFile(out);
