import { describe, expect, it } from 'vitest';
import {
  failedPage,
  installedPage,
  installPage,
} from '../../../../../src/adapters/platforms/slack/installations/install-pages.ts';

const hostile = `<script>alert("1")</script>' onmouseover='x`;

describe('the pages of an installation', () => {
  it('lead to Slack and say what it will be allowed and why', () => {
    const html = installPage('https://slack.com/oauth/v2/authorize?a=1&state=x', []);
    expect(html).toContain('href="https://slack.com/oauth/v2/authorize?a=1&#38;state=x"');
    expect(html).toContain('<code>im:history</code>: a direct message to Dateline is a question');
    expect(html).not.toContain('links:read');
    expect(installPage('https://slack.com/', ['www.example.com'])).toContain('links:read');
  });

  it('say where Dateline is now, and how to go on', () => {
    const { status, html } = installedPage('Newsroom & Sons', { id: 'A1', team: 'T1' });
    expect(status).toBe(200);
    expect(html).toContain('Dateline is in Newsroom &#38; Sons now');
    expect(html).toContain('href="https://slack.com/app_redirect?app=A1&#38;team=T1"');
    expect(installedPage(null, null).html).toContain('Dateline is in your workspace now');
  });

  it('take nothing from outside as markup', () => {
    const pages = [installPage(hostile, []), installedPage(hostile, { id: hostile, team: hostile }).html];
    for (const html of pages) {
      expect(html).not.toContain('<script');
      expect(html).not.toContain(`' onmouseover`);
    }
    expect(failedPage(hostile).html).toBe(failedPage('anything else').html);
  });

  it('say why it failed and where to begin again', () => {
    const pages = [
      'slack_oauth_installer_authorization_error',
      'slack_oauth_invalid_state',
      'slack_oauth_unknown_error',
    ].map(failedPage);
    expect(pages.map(({ status }) => status)).toEqual([200, 400, 500]);
    expect(pages.map(({ html }) => /cancelled|too old|find[s ]/.exec(html)?.[0])).toEqual([
      'cancelled',
      'too old',
      'finds',
    ]);
    for (const { html } of pages) expect(html).toContain('href="/slack/install"');
  });
});
