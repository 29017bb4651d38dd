// Loaded before a command that is measured: tells the most memory it ever had, in MB, on its way out.
process.on('exit', () => {
  console.error(`peak ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB`);
});
