import { usedBytes } from './used-bytes.ts';

/**
 * Loaded before a program whose use of the machine is measured (`node --expose-gc --import`): answers
 * the process that started it, and does not outlive that one.
 */
process.on('message', (asked) => {
  if (asked === 'memory') {
    process.send?.({ usedBytes: usedBytes(), residentBytes: process.memoryUsage.rss() });
  } else {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  }
});
process.on('disconnect', () => process.exit());
