import { describeButtonStore } from '../contracts/button-store.ts';
import { createMemoryButtonStore } from './memory-button-store.ts';

describeButtonStore('the memory store', async () => createMemoryButtonStore());
