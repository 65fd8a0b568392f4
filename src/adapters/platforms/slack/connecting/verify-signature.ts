import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request with an older timestamp may be a recorded one; one from the future is no better. */
const mostSeconds = 5 * 60;

export interface SignedRequest {
  body: Buffer;
  signature: string | undefined;
  timestamp: string | undefined;
}

/**
 * Why a request is not Slack's; null where it is. Compared in constant time, over the bytes as they arrived
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 */
export function findForgery({ body, signature, timestamp }: SignedRequest, secret: string, now: number): string | null {
  if (signature === undefined || timestamp === undefined) return 'it is not signed';
  if (!/^\d{1,12}$/.test(timestamp)) return 'its timestamp is no number';
  if (Math.abs(now / 1_000 - Number(timestamp)) > mostSeconds) {
    return 'its timestamp is more than five minutes off: check the clock of this machine';
  }
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  const hex = /^v0=([\da-f]{64})$/.exec(signature)?.[1];
  if (hex === undefined) return 'its signature has another form';
  return timingSafeEqual(Buffer.from(hex, 'hex'), expected)
    ? null
    : 'its signature is another one: check SLACK_SIGNING_SECRET';
}
