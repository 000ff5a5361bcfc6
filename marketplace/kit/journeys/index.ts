// Journeys: what browser tests of the apps share.
// It promises one browser and one marketplace a worker, a fresh person a visit, and an accessibility pass that says
// where and why. It leaves to others: the server (core's test server), and what a journey walks through.

export { ask } from './ask.ts';
export {
  bothLooks,
  closeBrowser,
  closeVisits,
  type Look,
  openBrowser,
  openVisit,
  sizes,
  tellLastSeen,
  unpackBrowser,
  type Visit,
} from './browser.ts';
export { columnAt } from './column-at.ts';
export { demo, takeDemo } from './demo.ts';
export { downloadedCsv } from './downloaded-csv.ts';
export { expectAccessible } from './expect-accessible.ts';
export { expectPicture } from './expect-picture.ts';
export { layoutShift } from './layout-shift.ts';
export { takePicture } from './picture.ts';
export { sayIn } from './say.ts';
export { serveApp } from './serve-app.ts';
export { signIn, signInByForm } from './sign-in.ts';
export { type Screen, unseenRoutes, walkScreens } from './walk-screens.ts';
export { kitWords } from './words.ts';
