import { describe, expect, it } from '@jest/globals';
import { storyLogins } from '../../apps/cli/src/story/logins.js';
import { demonstrationLogins, demonstrationPassword } from '../../apps/web/src/pages/sign-in/demonstration.js';

describe('the logins of the demonstration', () => {
  it('are the same on the sign-in page as in the terminal', () => {
    const offered = demonstrationLogins.map(({ loginName, name }) => ({
      loginName,
      name,
      password: demonstrationPassword,
    }));
    expect(offered).toEqual(storyLogins.map(({ loginName, name, password }) => ({ loginName, name, password })));
  });
});
