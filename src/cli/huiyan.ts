import { main } from './main';

const interruption = { requested: false };

// The first Ctrl-C asks the run to stop, the second ends the process; either way no half-written file is left in place.
process.once('SIGINT', () => {
  interruption.requested = true;
});

const systemLanguage = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en-US';
const { stdout, stderr } = process;

void main(process.argv.slice(2), systemLanguage, { output: stdout, error: stderr }, interruption).then(
  (status) => {
    process.exitCode = status;
  },
);
