// Preloaded into a command: at its end it says how much of the processor and of memory it took at most.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measured = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
  writeFileSync(process.env.HUIYAN_MEASURED, JSON.stringify(measured));
});
