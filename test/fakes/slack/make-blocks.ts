// Blocks in short, for tests of what Slack takes and what it refuses.

export const words = (length: number): string => 'w'.repeat(length);
export const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
export const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: words(length) });
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
export const divider = { type: 'divider' };
export const button = (more: object = {}) => ({ type: 'button', text: plain(1), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const option = (more: object = {}) => ({ text: plain(1), value: 'v', ...more });
export const overflow = (count: number, more: object = {}) =>
  actions({ type: 'overflow', options: many(count, (at) => option(at === 0 ? more : {})) });
export const select = (count: number, more: object = {}) =>
  actions({ type: 'static_select', options: many(count, (at) => option({ value: `v${at}` })), ...more });
export const input = (element: object) => ({ type: 'input', label: plain(1), element });
export const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
export const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
export const url = (length: number): string => `https://example.com/${words(length - 20)}`;
export const image = (more: object = {}) => ({ type: 'image', alt_text: 'a', image_url: url(30), ...more });
