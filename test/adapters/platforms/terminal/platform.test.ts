import { describePlatform } from '../../../contracts/platform.ts';
import { openTerminalHarness } from './open-terminal.ts';

describePlatform('the terminal with pipes', () => openTerminalHarness(false));
describePlatform('the terminal with a person at its keys', () => openTerminalHarness(true));
