import { expect, it } from 'vitest';
import { readConfig, settingsTable } from './config.ts';

it('every setting has a default, so that nothing must be set', () => {
  expect(readConfig({})).toMatchObject({ PORT: 4400, DEMO: true, DATABASE_URL: null });
});

it('a wrong setting is told with its name, its fault and its purpose, all at once', () => {
  expect(() => readConfig({ PORT: 'http', DEMO: 'yes' })).toThrow(/PORT: .*\n.*DEMO: .*demo marketplace/s);
});

it('docs/settings.md is the table of all settings; `vitest -u` writes it anew', async () => {
  await expect(`# Settings

Read once at the start from the environment; a wrong one stops the start and says what to mend. This page is written from
\`core/src/config.ts\` by its test, which fails where the two differ.

${settingsTable()}
`).toMatchFileSnapshot('../../docs/settings.md');
});
