import { tellStory } from '../installation/furnish.js';
import { Installation } from '../installation/installation.js';
import { planInstallation } from '../installation/plan.rules.js';
import { terminal } from '../terminal.js';

/** Fills a new installation with the story and stops again. */
export async function seed(): Promise<void> {
  const installation = await Installation.open(planInstallation(process.env));
  try {
    if (installation.kind === 'story' || installation.kind === 'empty') {
      terminal.say('This installation has its people already: nothing was changed.');
      return;
    }
    await tellStory(installation);
  } finally {
    await terminal.step('Stopping everything', () => installation.close());
  }
}
