/** Builds the briefing of each story whose number it is sent, and sends it back. */
import { parentPort } from 'node:worker_threads';
import { buildStory } from './build-story.ts';

const port = parentPort;
port?.on('message', (number: number) => port.postMessage(buildStory(number)));
