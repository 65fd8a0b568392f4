import { httpPaths, listScopes } from '../manifest.ts';

/** A page as it is sent. */
export interface Page {
  status: number;
  html: string;
}

/**
 * What goes along with every page: it loads nothing, stands in no frame, and the address, which holds a code of Slack's,
 * is told to nobody.
 */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** Where a person begins: what Dateline will be allowed, and the way to Slack. */
export function installPage(slackUrl: string, unfurlHosts: readonly string[]): string {
  const scopes = listScopes({ unfurlHosts }).map(
    ({ scope, reason }) => `<li><code>${escapeHtml(scope)}</code>: ${escapeHtml(reason)}</li>`,
  );
  return page('Add Dateline to Slack', [
    '<p>Dateline briefs news articles and answers questions about them, with the sentence that proves the answer.</p>',
    `<p><a class="button" href="${escapeHtml(slackUrl)}">Add to Slack</a></p>`,
    `<p>Slack asks you to allow:</p><ul>${scopes.join('')}</ul>`,
    '<p>The way to Slack works for ten minutes, in this browser; after that, load this page again.</p>',
  ]);
}

/** Dateline is installed. */
export function installedPage(name: string | null, app: { id: string; team: string } | null): Page {
  const where = name === null ? 'your workspace' : escapeHtml(name);
  const opened =
    app === null
      ? ''
      : `<p><a class="button" href="https://slack.com/app_redirect?${escapeHtml(
          new URLSearchParams({ app: app.id, team: app.team }).toString(),
        )}">Open Dateline in Slack</a></p>`;
  return {
    status: 200,
    html: page('Dateline is installed', [
      `<p>Dateline is in ${where} now.</p>`,
      opened,
      '<p>Type <code>/brief</code> in any channel, mention it with a question, or send it a direct message. <code>/dateline help</code> shows the rest.</p>',
      '<p>You can close this page.</p>',
    ]),
  };
}

/** Why Dateline was not installed, and what to do. `reason` is a code of the library's; unknown ones are a fault of ours. */
export function failedPage(reason: string): Page {
  const { status, words } = failures.get(reason) ?? unknownFailure;
  return {
    status,
    html: page('Dateline was not installed', [
      `<p>${words}</p>`,
      `<p><a class="button" href="${httpPaths.install}">Start again</a></p>`,
    ]),
  };
}

const lostWay = {
  status: 400,
  words:
    'The way here was too old, used before, or begun in another browser. It works for ten minutes, once, and needs cookies.',
};
const unknownFailure = {
  status: 500,
  words:
    'Slack or Dateline failed on the way. Start again; if it stays so, whoever runs Dateline finds the reason in its log.',
};

/** By the codes of `@slack/oauth`. */
const failures: ReadonlyMap<string, { status: number; words: string }> = new Map([
  [
    'slack_oauth_installer_authorization_error',
    { status: 200, words: 'It was cancelled in Slack. Nothing was changed.' },
  ],
  ['slack_oauth_missing_state', lostWay],
  ['slack_oauth_invalid_state', lostWay],
  ['slack_oauth_missing_code', lostWay],
]);

function page(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { max-width: 40em; margin: 3em auto; padding: 0 1em; font: 16px/1.5 sans-serif; color: #1d1c1d; background: #fff; }
a.button { display: inline-block; padding: .6em 1.2em; border-radius: 4px; background: #1f3a5f; color: #fff; text-decoration: none; }
</style>
<h1>${title}</h1>
${paragraphs.filter((paragraph) => paragraph !== '').join('\n')}
</html>
`;
}

/** Names of workspaces and addresses come from outside. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
