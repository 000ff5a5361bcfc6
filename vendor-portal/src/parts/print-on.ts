import { onCleanup } from 'solid-js';

/**
 * Paper of a size of its own for as long as its owner is shown (CSS, `100mm 150mm`), without margins. A named page of
 * the stylesheet would do for the sheet alone, but what stands after it, however empty, then gets a page too.
 */
export function printOn(size: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${size}; margin: 0; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
