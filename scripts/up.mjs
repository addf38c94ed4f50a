import { handOver } from './bootstrap.mjs';

await handOver('run-up.ts');
