import { usedBytes } from './used-bytes.ts';

/**
 * Loaded before a program whose use of the machine is measured (`node --expose-gc --import`): tells it
 * to the process that started the program, and ends the program together with that process.
 */
process.on('message', (when) => {
  const { user, system } = process.cpuUsage();
  const heapBytes = when === 'after a garbage collection' ? usedBytes() : 0;
  const residentBytes = process.memoryUsage.rss();
  process.send?.({ cpuMs: (user + system) / 1000, heapBytes, residentBytes });
});
process.on('disconnect', () => process.exit());
