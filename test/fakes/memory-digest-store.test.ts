import { describeDeliveryLedger } from '../contracts/delivery-ledger.ts';
import { describeSubscriptionStore } from '../contracts/subscription-store.ts';
import { createMemoryDigestStore } from './memory-digest-store.ts';

describeSubscriptionStore('the memory store', async () => createMemoryDigestStore());
describeDeliveryLedger('the memory store', async () => createMemoryDigestStore());
