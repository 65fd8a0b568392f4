import { describeSeenEvents } from '../contracts/seen-events.ts';
import { createMemorySeenEvents } from './memory-seen-events.ts';

describeSeenEvents('the memory store', async () => createMemorySeenEvents());
