import { describePlatform } from '../../../contracts/platform.ts';
import { openDiscordHarness } from './open-discord.ts';

describePlatform('Discord', openDiscordHarness);
