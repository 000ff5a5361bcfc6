import { expect, it } from 'vitest';
import { deviceOf } from './device-of.ts';

it('names a device so that its owner knows it', () => {
  expect(
    deviceOf('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36'),
  ).toBe('Chrome, Linux');
  expect(
    deviceOf(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari, iOS');
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) Chrome/150 Safari/537.36 Edg/150')).toBe('Edge, Windows');
  expect(deviceOf('curl/8')).toBe('');
});
