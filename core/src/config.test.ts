import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig, settingsTable } from './config.ts';

it('every setting has a default, so that nothing must be set', () => {
  expect(readConfig({})).toMatchObject({ PORT: 4400, DEMO: true, DATABASE_URL: null });
});

it('a wrong setting is told with its name, its fault and its purpose, all at once', () => {
  expect(() => readConfig({ PORT: 'http', DEMO: 'yes' })).toThrow(/PORT: .*\n.*DEMO: .*demo marketplace/s);
});

it('docs/settings.md holds the table of all settings', () => {
  expect(readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')).toContain(settingsTable());
});
