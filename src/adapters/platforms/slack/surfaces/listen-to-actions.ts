import type { Surface } from '../surface.ts';

/** Buttons and menus. */
export const listenToActions: Surface = (app) => {
  app.action(/^/, async ({ ack }) => {
    await ack();
  });
};
