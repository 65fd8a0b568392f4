import { describeInstallationStore } from '../contracts/installation-store.ts';
import { createMemoryInstallationStore } from './memory-installation-store.ts';

describeInstallationStore('the memory store', async () => ({
  store: createMemoryInstallationStore(),
  close: async () => undefined,
}));
