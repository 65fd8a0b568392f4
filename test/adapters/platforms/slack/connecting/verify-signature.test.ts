import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findForgery } from '../../../../../src/adapters/platforms/slack/connecting/verify-signature.ts';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const now = Date.UTC(2026, 10, 27, 12);
const body = Buffer.from('payload=%7B%7D&text=\u00e4');

function sign(seconds: number, signed = body, key = secret): { signature: string; timestamp: string } {
  const timestamp = String(seconds);
  const hash = createHmac('sha256', key).update(`v0:${timestamp}:`).update(signed).digest('hex');
  return { signature: `v0=${hash}`, timestamp };
}

const nowSeconds = now / 1_000;

describe('a request from Slack', () => {
  it.each([0, -299, 299, -300, 300])('is taken %i seconds off', (off) => {
    expect(findForgery({ body, ...sign(nowSeconds + off) }, secret, now)).toBeNull();
  });

  it.each([-301, 301, -100_000, 100_000])('is refused %i seconds off, whoever signed it', (off) => {
    expect(findForgery({ body, ...sign(nowSeconds + off) }, secret, now)).toContain('five minutes');
  });

  it('is known from the example in Slack’s documentation', () => {
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    const documented = Buffer.from(
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    );
    const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
    const request = { body: documented, signature, timestamp: '1531420618' };
    expect(findForgery(request, secret, 1_531_420_618_000)).toBeNull();
  });

  it.each([
    { what: 'another body', forged: { ...sign(nowSeconds), body: Buffer.from('payload=1') } },
    { what: 'another secret', forged: { ...sign(nowSeconds, body, 'other'), body } },
    { what: 'another timestamp', forged: { ...sign(nowSeconds), timestamp: String(nowSeconds - 1), body } },
    { what: 'no signature', forged: { ...sign(nowSeconds), signature: undefined, body } },
    { what: 'no timestamp', forged: { ...sign(nowSeconds), timestamp: undefined, body } },
    { what: 'a timestamp in words', forged: { ...sign(nowSeconds), timestamp: 'NaN', body } },
    { what: 'a signature of another length', forged: { ...sign(nowSeconds), signature: 'v0=00', body } },
    {
      what: 'a signature of another version',
      forged: { ...sign(nowSeconds), signature: `v1=${'0'.repeat(64)}`, body },
    },
  ])('is refused with $what', ({ forged }) => {
    expect(findForgery(forged, secret, now)).not.toBeNull();
  });
});
