/* Reads one workbook in a fresh process and prints its CPU milliseconds and its peak resident megabytes. */
import { existsSync, readFileSync } from 'node:fs';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';

/** Linux counts the parent's memory in `maxRSS` of a child; the high-water mark of /proc is this process's own. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return Math.round((own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024);
}

const bytes = readFileSync(process.argv[2] ?? '');
const started = process.cpuUsage();
const result = readWorkbook(bytes);
if (!result.ok) throw new Error(result.error.code);
const { user, system } = process.cpuUsage(started);
console.log(JSON.stringify({ ms: Math.round((user + system) / 1000), megabytes: peakMegabytes() }));
