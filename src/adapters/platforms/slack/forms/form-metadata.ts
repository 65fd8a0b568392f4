import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import { ResponseUrl } from '../answering/response-url.ts';
import type { ReplyPlace } from '../answering/reply-place.ts';
import { formLimits } from './form-limits.ts';

const placeSchema = z.strictObject({
  channel: z.string(),
  thread: z.string().nullable(),
  isThreadAlive: z.boolean(),
  isDirect: z.boolean(),
  response: z.strictObject({ url: z.string(), until: z.number(), left: z.number() }).nullable(),
});
const metadataSchema = z.strictObject({
  /** The command line, or the key under which it is kept where it is too long. */
  line: z.string().optional(),
  kept: z.string().optional(),
  /** Where its answer belongs; null: to the person's direct messages. */
  place: placeSchema.nullable(),
  /** The conversation that is acted on, where that is another. */
  actsIn: z.string().nullable(),
});

/** Where the answer to a form belongs, as far as the form itself doesn't tell. */
export type FormPlace = Omit<ReplyPlace, 'workspace' | 'user' | 'key' | 'actsIn'>;

/** What a form carries along unseen. */
export interface FormMetadata {
  line: string;
  place: FormPlace | null;
  actsIn: string | null;
}

/** Half of the room is left for where the answer belongs. */
const longestLine = formLimits.metadata / 2;

/** Writes what a form carries, and keeps a line that is too long for it. Rejects as the store does. */
export async function writeMetadata({ line, place, actsIn }: FormMetadata, buttons: ButtonStore): Promise<string> {
  const written =
    place === null ? null : { ...placeOf(place), response: place.response === null ? null : place.response.state };
  if (JSON.stringify(line).length <= longestLine) return JSON.stringify({ line, place: written, actsIn });
  const kept = createHash('sha256').update(line).digest('base64url');
  await buttons.keepButtons(new Map([[kept, line]]));
  return JSON.stringify({ kept, place: written, actsIn });
}

/** Reads it back; null where it is none of ours, or its line is no longer known. Rejects as the store does. */
export async function readMetadata(
  metadata: string,
  buttons: ButtonStore,
  now: () => number,
): Promise<FormMetadata | null> {
  const { success, data } = metadataSchema.safeParse(parseJson(metadata));
  if (!success) return null;
  const line = data.kept === undefined ? data.line : await buttons.findButton(data.kept);
  if (line === undefined || line === null) return null;
  const { place, actsIn } = data;
  if (place === null) return { line, place, actsIn };
  const response = place.response === null ? null : new ResponseUrl(place.response.url, now, place.response);
  return { line, place: { ...place, response }, actsIn };
}

function placeOf({
  channel,
  thread,
  isThreadAlive,
  isDirect,
}: FormPlace): Omit<z.infer<typeof placeSchema>, 'response'> {
  return { channel, thread, isThreadAlive, isDirect };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
