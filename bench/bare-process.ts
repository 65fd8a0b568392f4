/** The least process that reads language: loads the library, tags each line of its input, says how many tokens it has. */
import { createInterface } from 'node:readline';
import { createBareTagger } from './bare-tagger.ts';

const tag = createBareTagger();
for await (const line of createInterface({ input: process.stdin })) console.log(tag(line));
