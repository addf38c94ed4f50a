import { handOver } from './bootstrap.mjs';

await handOver('run-test.ts');
