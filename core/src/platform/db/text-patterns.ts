/**
 * A text as a part of a pattern of `like`: what the pattern would take for its own signs is taken as it was written.
 * Somebody who looks for `100%` means a percent sign.
 */
const asWritten = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** For `like` and `ilike`: the text stands anywhere. */
export const anywhere = (text: string): string => `%${asWritten(text)}%`;

/** For `like` and `ilike`: it begins so. */
export const atTheStart = (text: string): string => `${asWritten(text)}%`;
