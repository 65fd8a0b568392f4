import { expect, it, onTestFinished } from 'vitest';
import { describeWork } from '../../../../src/core/commands/describe-work.ts';
import { openBriefingDesk } from '../../../fixtures/briefing-desk.ts';
import { openTerminal } from './open-terminal.ts';

const link = 'https://coast.example/ferry';

async function openDesk(isTTY: boolean) {
  const desk = openBriefingDesk();
  const terminal = openTerminal(isTTY, { describeWork: (line) => describeWork({ line }, desk.commands) });
  onTestFinished(() => terminal.platform.stop());
  await terminal.platform.start((request) => desk.respond(request));
  return { desk, terminal };
}

it('briefs a link that somebody types, alone or behind the command', async () => {
  const { desk, terminal } = await openDesk(true);
  terminal.input.write(`${link}\r`);
  await terminal.seen('Ferry sinks off Velden');
  terminal.input.write(`/brief ${link} full\r`);
  await terminal.seen('Bo Lind');
  expect(desk.opened).toEqual([link]);
  expect(terminal.written()).not.toContain('Opening');
});

it('says what is being done where it takes its time', async () => {
  const { desk, terminal } = await openDesk(true);
  const { open } = desk;
  desk.open = async () => {
    await terminal.seen('Opening coast.example…');
    return open();
  };
  terminal.input.write(`${link}\r`);
  await terminal.seen('Ferry sinks off Velden');
});

it('says what to do where a link gives no article', async () => {
  const { desk, terminal } = await openDesk(false);
  desk.page = { ...desk.page, fault: 'video' };
  terminal.input.write(`${link}\n`);
  await terminal.seen('The page shows a video, and no article.');
  await terminal.seen('Give a link to an article on it.');
});
