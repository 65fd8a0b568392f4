import { describePlatform } from '../../../contracts/platform.ts';
import { openSlackHarness } from './open-slack.ts';

describePlatform('Slack over Socket Mode', () => openSlackHarness('socket'));
describePlatform('Slack over HTTP', () => openSlackHarness('http'));
