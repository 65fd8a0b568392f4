import { describeFeedbackStore } from '../contracts/feedback-store.ts';
import { createMemoryFeedbackStore } from './memory-feedback-store.ts';

describeFeedbackStore('the memory store', async (most) => {
  const store = createMemoryFeedbackStore(most);
  return { store, readVerdict: (key) => store.judged.get(key) ?? null, close: store.close };
});
