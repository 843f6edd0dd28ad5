/**
 * Loaded before a program whose use of the machine is measured (`node --import`): answers every
 * message of the process that started it, and does not outlive that one.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, residentBytes: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
