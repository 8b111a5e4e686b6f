import { readCore } from './scripts/core-files';
import { checkCoreList } from './lib/instruments/core-list';
const { instruments } = readCore();
console.log(instruments.length);
for (const p of checkCoreList(instruments)) console.log(p);
